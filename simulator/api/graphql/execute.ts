/**
 * One GraphQL request of a user: read, checked against the user's schema and the platform's limits, and answered. A request
 * that fails is answered with `errors` in Salesforce's form; the status stays 200, as the platform's documentation says.
 */
import { execute, GraphQLError, Kind, parse, TypeInfo, validate, visit, visitWithTypeInfo } from 'graphql';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import type { Org } from '../../org/org';
import type { Session } from '../../org/session';
import { executionError, salesforceError, validationError } from './errors';
import type { SalesforceError } from './errors';
import { OPTIONAL, TypesFor } from './typesFor';

export interface GraphqlRequest {
    readonly query: string;
    readonly variables?: Readonly<Record<string, unknown>>;
    readonly operationName?: string;
}

export interface GraphqlAnswer {
    readonly data: unknown;
    readonly errors: readonly SalesforceError[];
}

export const MOST_SUB_QUERIES = 10;

/** Schemas by org and by what users may do; made again when the org's schema changes. */
const SCHEMAS = new WeakMap<Org, Map<string, GraphQLSchema>>();

/** The user's schema. */
export function schemaFor(org: Org, session: Session): GraphQLSchema {
    const known = SCHEMAS.get(org) ?? new Map<string, GraphQLSchema>();
    SCHEMAS.set(org, known);
    const key = `${org.schema.version}|${session.access.signature}`;
    const found = known.get(key) ?? new TypesFor(org, session).schema;
    known.set(key, found);
    return found;
}

/** Answers a request. Throws only when the simulator itself is at fault. */
export async function executeGraphql(org: Org, session: Session, { query, variables = {}, operationName }: GraphqlRequest): Promise<GraphqlAnswer> {
    const schema = schemaFor(org, session);
    const parsed = parseOrError(query);
    if (parsed instanceof GraphQLError) return { data: {}, errors: [salesforceError(parsed, 'InvalidSyntax', `Invalid Syntax : ${parsed.message}`)] };
    const document = withoutMissingOptionals(parsed, schema);
    const refused = refuseUnsimulated(document) ?? refuseTooMany(document, schema);
    if (refused) return { data: {}, errors: [refused] };
    const invalid = validate(schema, document);
    if (invalid.length > 0) return { data: {}, errors: invalid.map((error) => validationError(error, document, org)) };
    const contextValue = { org, session, reader: session.reader };
    const result: ExecutionResult = await execute({ schema, document, contextValue, variableValues: variables, operationName: operationName ?? null });
    return { data: result.data ?? {}, errors: (result.errors ?? []).map(executionError) };
}

function parseOrError(query: string): DocumentNode | GraphQLError {
    try {
        return parse(query);
    } catch (error) {
        if (error instanceof GraphQLError) return error;
        throw error;
    }
}

/** `@optional` fields that the user's schema doesn't have are left out of the query. */
function withoutMissingOptionals(document: DocumentNode, schema: GraphQLSchema): DocumentNode {
    const types = new TypeInfo(schema);
    return visit(
        document,
        visitWithTypeInfo(types, {
            Field: (node) => (node.directives?.some(({ name }) => name.value === OPTIONAL.name) === true && !types.getFieldDef() ? null : undefined)
        })
    );
}

function refuseUnsimulated(document: DocumentNode): SalesforceError | undefined {
    const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION && one.operation !== 'query');
    if (operation?.kind !== Kind.OPERATION_DEFINITION) return undefined;
    const message = `The simulator doesn't simulate GraphQL ${operation.operation}s`;
    return salesforceError(new GraphQLError(message, { nodes: [operation] }), 'OperationNotSupported', message);
}

function refuseTooMany(document: DocumentNode, schema: GraphQLSchema): SalesforceError | undefined {
    const types = new TypeInfo(schema);
    let subQueries = 0;
    visit(
        document,
        visitWithTypeInfo(types, {
            Field: () => {
                const parent = types.getParentType()?.name;
                if (parent === 'RecordQuery' || parent === 'RecordQueryAggregate') subQueries += 1;
            }
        })
    );
    if (subQueries <= MOST_SUB_QUERIES) return undefined;
    const message = `A request may hold at most ${MOST_SUB_QUERIES} subqueries; this one has ${subQueries}`;
    return salesforceError(new GraphQLError(message), 'ValidationError', message);
}
