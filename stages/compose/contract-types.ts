import { z } from 'zod';
import { contractSchemas } from './brief.ts';

/**
 * The TypeScript of `contract.ts`: the types of a brief as plain declarations, made from the same
 * definitions as its JSON Schema, so that who uses the package needs no package for its types.
 */
export function contractTypes(): string {
  const names = new Map<z.core.$ZodType, string>(
    Object.entries(contractSchemas).map(([name, schema]) => [schema, name]),
  );
  const declarations = Object.entries(contractSchemas).map(([name, schema]) => {
    const others = new Map([...names].filter(([, other]) => other !== name));
    const type = typeOf(schema, others);
    const form = type.startsWith('{') ? `interface ${name} ${type}` : `type ${name} = ${type};`;
    return `${comment(schema)}export ${form}\n`;
  });
  return `${HEAD}\n${declarations.join('\n')}`;
}

const HEAD = `/*
 * The types of a brief as JSON. Made of the definitions in \`brief.ts\` by \`npm run schema\`: change
 * those, not this file. Offsets are UTF-16 code units, half-open; lines count from 1.
 */
`;

/** @param names of the types that are declared by themselves */
function typeOf(schema: z.core.$ZodType, names: ReadonlyMap<z.core.$ZodType, string>): string {
  const name = names.get(schema);
  if (name !== undefined) return name;
  if (schema instanceof z.ZodObject) return objectType(schema.shape, names);
  if (schema instanceof z.ZodArray) return `(${typeOf(schema.element, names)})[]`;
  if (schema instanceof z.ZodNullable) return `${typeOf(schema.unwrap(), names)} | null`;
  if (schema instanceof z.ZodTuple) return tupleType(schema, names);
  if (schema instanceof z.ZodRecord) {
    return `Record<string, ${typeOf(schema.valueType, names)}>`;
  }
  if (schema instanceof z.ZodEnum)
    return schema.options.map((each) => JSON.stringify(each)).join(' | ');
  if (schema instanceof z.ZodLiteral) return [...schema.values].map(String).join(' | ');
  if (schema instanceof z.ZodString) return 'string';
  if (schema instanceof z.ZodNumber) return 'number';
  throw new Error(`There is no type for a ${schema._zod.def.type} yet`);
}

function tupleType(schema: z.ZodTuple, names: ReadonlyMap<z.core.$ZodType, string>): string {
  return `[${schema.def.items.map((item) => typeOf(item, names)).join(', ')}]`;
}

function objectType(
  shape: Readonly<Record<string, z.core.$ZodType>>,
  names: ReadonlyMap<z.core.$ZodType, string>,
): string {
  const fields = Object.entries(shape).map(([key, schema]) => {
    const isOptional = schema instanceof z.ZodOptional;
    const type = typeOf(isOptional ? schema.unwrap() : schema, names);
    return `${comment(schema)}${key}${isOptional ? '?' : ''}: ${type}${isOptional ? ' | undefined' : ''};\n`;
  });
  return `{\n${fields.join('')}}`;
}

function comment(schema: z.core.$ZodType): string {
  const description = z.globalRegistry.get(schema)?.description;
  return description === undefined ? '' : `/** ${description} */\n`;
}
