// The holder of a token, as the token itself says: only shown, never trusted. The server decides what it allows.
export interface Holder {
  readonly name: string;
  readonly scopes: readonly string[];
  /** Ids of the departments it is for; undefined: all of them. */
  readonly departments: readonly string[] | undefined;
  /** The instant until which it is good. */
  readonly until: string | undefined;
  readonly expired: boolean;
}

/** The holder named in a token; undefined if it cannot be read. */
export function holderOf(token: string): Holder | undefined {
  try {
    const payload = token.split(".")[1] ?? "";
    const bytes = Uint8Array.from(atob(payload.replaceAll("-", "+").replaceAll("_", "/")), (each) => each.charCodeAt(0));
    const claims: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return claims !== null && typeof claims === "object" ? read(claims as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function read(claims: Readonly<Record<string, unknown>>): Holder {
  const { sub, scope, departments, exp } = claims;
  return {
    name: typeof sub === "string" ? sub : "",
    scopes: typeof scope === "string" ? scope.split(" ").filter(Boolean) : [],
    departments: Array.isArray(departments) ? departments.map(String) : undefined,
    until: typeof exp === "number" ? new Date(exp * 1000).toISOString() : undefined,
    expired: typeof exp === "number" && exp * 1000 < Date.now(),
  };
}
