// The GraphiQL page: nothing from elsewhere, and a policy that runs only its own scripts.
import { createHash } from 'node:crypto';
import { graphiqlPage } from '../../src/server/graphiql.js';

const { html, policy } = graphiqlPage('/graphql');

test('the page names no address but its own server', () => {
  expect(html).not.toMatch(/https?:\/\//);
  expect(html).toContain('/graphiql/ruru.js');
  expect(html).toContain('"endpoint": "/graphql"');
});

test('the policy allows every inline script of the page by its hash, and no other', () => {
  const scripts = html
    .split(/<script[^>]*>/)
    .slice(1)
    .map((part) => part.split('</script>')[0] ?? '');
  expect(scripts.length).toBeGreaterThan(2);
  for (const script of scripts) {
    expect(policy).toContain(createHash('sha256').update(script).digest('base64'));
  }
  expect(policy.match(/sha256-/g)).toHaveLength(scripts.length);
  const scriptPolicy = policy.split('; ').find((part) => part.startsWith('script-src'));
  expect(scriptPolicy).not.toContain('unsafe');
  expect(policy).not.toMatch(/https?:|\*/);
});
