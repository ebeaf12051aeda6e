// What ends an audit that nobody waits for any more. Nothing is left behind, since an audit writes nothing.

export class AuditCancelled extends Error {
  readonly code = 'CANCELLED';
}
