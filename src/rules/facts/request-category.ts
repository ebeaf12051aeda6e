// The request categories of the Division's search tool, as the fact "category" uses them.

export const REQUEST_CATEGORIES = [
  'Diagnostic Testing',
  'DMEPOS',
  'Evaluation & Management',
  'Home Health',
  'Injection',
  'Pharmaceuticals',
  'Programs',
  'Psych Services',
  'Rehabilitation',
  'Surgery',
  'Therapies',
  'Transportation',
] as const;
