// One server over a database: the product as it is, or a peer with the product's schema, resolvers and context.
// Usage: node bench/graph/server.mjs KIND DB. Prints its address, tells its processor time when
// its parent asks, and ends with its parent.
import { defaultFieldResolver } from 'graphql';
import { treatments } from '../../dist/catalogue/treatments.js';
import { openContext } from '../../dist/jobs/context.js';
import { createGraphContext } from '../../dist/resolvers/graph-context.js';
import { buildGraphSchema } from '../../dist/resolvers/graph-schema.js';
import { Knowledge } from '../../dist/resolvers/knowledge.js';

const [kind, db] = process.argv.slice(2);

/** What the product gives every request, for peers. */
async function productParts() {
  const service = openContext({ file: db });
  const { ruleBase } = service;
  const knowledge = new Knowledge([...ruleBase.guidelines.values()], treatments, ruleBase.topics);
  const settings = { writes: false, letterBytes: 1 };
  const schema = await buildGraphSchema();
  // graphql-jit does not call a property that is a function, as graphql-js does: connections count that way.
  for (const type of Object.values(schema.getTypeMap())) {
    if (!type.name.endsWith('Connection')) continue;
    for (const field of Object.values(type.getFields())) field.resolve ??= defaultFieldResolver;
  }
  return {
    schema,
    context: () => createGraphContext(service, knowledge, settings),
  };
}

const servers = {
  async upheld() {
    const { readConfiguration } = await import('../../dist/server/configuration.js');
    const { startServer } = await import('../../dist/server.js');
    const config = readConfiguration(process.env);
    return (await startServer({ ...config, db, port: 0 })).url;
  },
  async apollo() {
    const { ApolloServer } = await import('@apollo/server');
    const { startStandaloneServer } = await import('@apollo/server/standalone');
    const { schema, context } = await productParts();
    const options = { listen: { port: 0, host: '127.0.0.1' }, context: async () => context() };
    return (await startStandaloneServer(new ApolloServer({ schema }), options)).url;
  },
  async yoga(jit = false) {
    const { createServer } = await import('node:http');
    const { createYoga } = await import('graphql-yoga');
    const { useGraphQlJit } = await import('@envelop/graphql-jit');
    const { schema, context } = await productParts();
    const plugins = jit ? [useGraphQlJit()] : [];
    const server = createServer(createYoga({ schema, context, plugins, logging: false, graphiql: false }));
    await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
    return `http://127.0.0.1:${server.address().port}/graphql`;
  },
  'yoga-jit': () => servers.yoga(true),
  async mercurius(jit = 0) {
    const { default: fastify } = await import('fastify');
    const { default: mercurius } = await import('mercurius');
    const { schema, context } = await productParts();
    const app = fastify();
    app.register(mercurius, { schema, context, jit });
    return `${await app.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
  },
  'mercurius-jit': () => servers.mercurius(1),
};

console.log(await servers[kind]());
process.on('message', () => process.send(process.cpuUsage()));
process.on('disconnect', () => process.exit(0));
