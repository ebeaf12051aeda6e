// Stands in for jsonpath-plus: versions below 11 can be made to run code, the others want Node.js 22. Refuses every path.
exports.JSONPath = () => {
  throw new Error('RULE_PATH_USED: conditions have no paths');
};
