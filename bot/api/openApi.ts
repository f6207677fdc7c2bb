import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { problemSchema } from '#shared/model/api/people.ts';
import type { Route } from './route.ts';

/** The OpenAPI 3.1 document of the API, made from the very schemas by which the server checks. */
export function openApiDocument(routes: readonly Route[], publicUrl: string) {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'entra', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'An Entra access token for this application with the scope access_as_user.',
  });
  for (const route of routes) registry.registerPath(pathOf(route));
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: { title: 'Seen & Heard', version: '1' },
    servers: [{ url: publicUrl }],
    security: [{ entra: [] }],
  });
}

function pathOf(route: Route) {
  const json = (schema: z.ZodType) => ({ content: { 'application/json': { schema } } });
  const body = route.bytes
    ? { content: { 'application/octet-stream': { schema: z.string() } } }
    : route.body && json(route.body);
  return {
    method: route.method,
    path: route.path.replace(/:(\w+)/g, '{$1}'),
    summary: route.summary,
    description: route.who === 'known' ? 'For everybody known here.' : `For: ${route.who.join(', ')}.`,
    request: {
      ...(route.params ? { params: route.params as z.ZodObject } : {}),
      ...(route.query ? { query: route.query as z.ZodObject } : {}),
      ...(body ? { body } : {}),
    },
    responses: {
      [route.answer ? (route.status ?? 200) : 204]: {
        description: 'Done',
        ...(route.answer ? json(route.answer) : {}),
      },
      default: {
        description: 'A problem',
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    },
  };
}
