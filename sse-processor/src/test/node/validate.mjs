// Prints what is wrong with AsyncAPI and OpenAPI documents, a line for each finding.
import { readFile } from 'node:fs/promises';
import { Parser } from '@asyncapi/parser';
import { Validator } from '@seriousme/openapi-schema-validator';

const WARNING = 1;
const parser = new Parser();

async function asyncApi(text) {
  const diagnostics = await parser.validate(text);
  return diagnostics
    .filter(({ severity }) => severity <= WARNING)
    .map(({ path, message }) => `/${path.join('/')}: ${message}`);
}

async function openApi(text) {
  const { errors } = await new Validator().validate(JSON.parse(text));
  return [errors ?? []].flat().map((error) => JSON.stringify(error));
}

for (const file of process.argv.slice(2)) {
  const text = await readFile(file, 'utf8');
  const validate = file.endsWith('asyncapi.json') ? asyncApi : openApi;
  for (const finding of await validate(text)) {
    console.log(`${file}: ${finding}`);
  }
}
