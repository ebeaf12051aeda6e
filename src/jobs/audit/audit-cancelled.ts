// The error that ends an audit whose client has disconnected. Nothing is left behind, since an audit writes nothing.

export class AuditCancelled extends Error {
  readonly code = 'CANCELLED';
}
