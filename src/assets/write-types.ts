// JSON Schema → TypeScript, for the part of JSON Schema that this API's schemas use; anything else is an
// error of the build. The types need no library.

type Json = Readonly<Record<string, unknown>>

/** One exported type a schema, named as it is. */
export function writeTypes(schemas: Readonly<Record<string, Json>>): string {
  return Object.entries(schemas)
    .map(([name, schema]) => `export type ${name} = ${writeType(schema, '')}\n`)
    .join('\n')
}

function writeType(schema: Json, indent: string): string {
  const { $ref, anyOf, oneOf, enum: values, type } = schema
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (typeof $ref === 'string') return $ref.slice($ref.lastIndexOf('/') + 1)
  if (Array.isArray(values)) return values.map((value) => JSON.stringify(value)).join(' | ')
  const options = anyOf ?? oneOf
  if (Array.isArray(options)) {
    return options.map((option: Json) => writeType(option, indent)).join(' | ')
  }
  if (Array.isArray(type)) {
    return type.map((each: unknown) => writeType({ ...schema, type: each }, indent)).join(' | ')
  }
  switch (type) {
    case 'string':
    case 'boolean':
    case 'null':
      return type
    case 'number':
    case 'integer':
      return 'number'
    case 'array':
      return `readonly (${writeType((schema.items ?? {}) as Json, indent)})[]`
    case 'object':
      return writeObject(schema, indent)
    default:
      throw new Error(`No type is known for ${JSON.stringify(schema)}`)
  }
}

function writeObject(schema: Json, indent: string): string {
  const properties = Object.entries((schema.properties ?? {}) as Readonly<Record<string, Json>>)
  const required = Array.isArray(schema.required) ? schema.required : []
  const { propertyNames, additionalProperties } = schema
  if (properties.length === 0 && typeof propertyNames === 'object' && propertyNames !== null) {
    const key = writeType(propertyNames as Json, indent)
    const value = writeType((additionalProperties ?? {}) as Json, indent)
    // A record over a closed set of names is complete where every name is required.
    return required.length > 0
      ? `Readonly<Record<${key}, ${value}>>`
      : `Readonly<Partial<Record<${key}, ${value}>>>`
  }
  const inner = `${indent}  `
  const fields = properties.map(([name, property]) => {
    const mark = required.includes(name) ? '' : '?'
    const about =
      typeof property.description === 'string' ? `${inner}/** ${property.description} */\n` : ''
    return `${about}${inner}readonly ${name}${mark}: ${writeType(property, inner)}\n`
  })
  return `{\n${fields.join('')}${indent}}`
}
