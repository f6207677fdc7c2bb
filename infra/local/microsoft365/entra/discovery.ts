import { issuerOf, type Cloud } from '#infra/local/microsoft365/cloud.ts';

/**
 * The tenant's openid-configuration. Endpoints are listed at the door the question came through, so that a browser
 * stays on plain http on this computer; the issuer is the same everywhere.
 */
export function discoveryDocument(cloud: Cloud, origin: string): Record<string, unknown> {
  const tenant = `${origin}/${cloud.directory.tenantId}`;
  return {
    issuer: issuerOf(cloud),
    authorization_endpoint: `${tenant}/oauth2/v2.0/authorize`,
    token_endpoint: `${tenant}/oauth2/v2.0/token`,
    end_session_endpoint: `${tenant}/oauth2/v2.0/logout`,
    jwks_uri: `${tenant}/discovery/v2.0/keys`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'none'],
    response_modes_supported: ['query', 'fragment'],
    response_types_supported: ['code'],
    grant_types_supported: ['authorization_code', 'refresh_token', 'client_credentials'],
    code_challenge_methods_supported: ['S256'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    claims_supported: [
      'sub',
      'iss',
      'aud',
      'exp',
      'iat',
      'nonce',
      'preferred_username',
      'name',
      'tid',
      'ver',
      'oid',
      'roles',
    ],
    request_uri_parameter_supported: false,
    http_logout_supported: false,
    tenant_region_scope: null,
    cloud_instance_name: new URL(origin).host,
    msgraph_host: new URL(cloud.addresses.https).host,
  };
}
