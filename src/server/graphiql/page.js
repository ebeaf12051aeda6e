// Puts GraphiQL into its page, asking the graph of the server that the page came from.
const { React, ReactDOM, GraphiQL } = window;

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: new URL('graphql', document.baseURI).href }),
    defaultEditorToolsVisibility: true,
  }),
);
