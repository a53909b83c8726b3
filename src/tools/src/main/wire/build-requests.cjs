// Writes the request that swagger-client builds for each call. The first line of the input is the path of a document in
// JSON, each further line a call; the output has a line of JSON for each call.
'use strict';

const fs = require('node:fs');
const readline = require('node:readline');
const { buildRequest } = require('swagger-client');

let root;

function target(node) {
  let result = node;
  for (let i = 0; i < 20 && result && typeof result.$ref === 'string' && result.$ref.startsWith('#/'); i++) {
    result = result.$ref
      .slice(2)
      .split('/')
      .map((key) => decodeURIComponent(key).replace(/~1/g, '/').replace(/~0/g, '~'))
      .reduce((value, key) => (value === undefined ? undefined : value[key]), root);
  }
  return result;
}

function parameters(list) {
  return (list || []).map((written) => {
    const parameter = { ...target(written) };
    if (parameter.schema) {
      parameter.schema = target(parameter.schema);
    }
    return parameter;
  });
}

// Some documents do not declare all variables of a path: they are texts.
function undeclared(path, declared) {
  return [...path.matchAll(/{([^{}/]+)}/g)]
    .map((found) => found[1])
    .filter((name) => !declared.some((parameter) => parameter.in === 'path' && parameter.name === name))
    .map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
}

// buildRequest() takes documents without references.
function document(call) {
  const item = target(root.paths[call.path]);
  const operation = { ...(item[call.method] || item.additionalOperations[call.method]), operationId: 'called' };
  operation.parameters = parameters(operation.parameters);
  operation.parameters.push(...undeclared(call.path, [...operation.parameters, ...parameters(item.parameters)]));
  operation.requestBody = target(operation.requestBody);
  const path = { parameters: parameters(item.parameters), servers: item.servers, [call.method]: operation };
  // Some documents tell operations apart by a fragment, which is never sent.
  return { openapi: root.openapi, servers: root.servers, paths: { [call.path.replace(/#.*/, '')]: path } };
}

function body(call) {
  if (call.fields === undefined) {
    return call.body;
  }
  const fields = {};
  for (const [name, value] of Object.entries(call.fields)) {
    const type = call.files[name];
    // buildRequest() parses each value as JSON where it can.
    fields[name] = type === undefined ? JSON.stringify(value) : file(value, type);
  }
  return fields;
}

function file(value, type) {
  return Array.isArray(value) ? value.map((one) => file(one, type)) : new File([value], 'file', { type });
}

async function parts(form) {
  const result = [];
  for (const [name, value] of form.entries()) {
    const isText = typeof value === 'string';
    result.push({ name, type: isText ? '' : value.type, text: isText ? value : await value.text() });
  }
  return result;
}

async function build(call) {
  const request = buildRequest({
    spec: document(call),
    operationId: 'called',
    parameters: call.parameters,
    requestBody: body(call),
    requestContentType: call.mediaType,
  });
  const isForm = request.body instanceof FormData;
  return {
    url: request.url,
    headers: request.headers,
    body: isForm || request.body === undefined ? null : request.body,
    parts: isForm ? await parts(request.body) : null,
  };
}

async function main() {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    if (root === undefined) {
      root = JSON.parse(fs.readFileSync(line, 'utf8'));
      continue;
    }
    let answer;
    try {
      answer = await build(JSON.parse(line));
    } catch (e) {
      answer = { error: String(e.stack) };
    }
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
}

main();
