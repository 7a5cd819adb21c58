/**
 * `uiapi.aggregate`: counts, sums and extremes over groups of records. Groups by plain fields; date functions are refused.
 */
import { GraphQLBoolean, GraphQLInputObjectType, GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLObjectType, GraphQLString } from 'graphql';
import type { GraphQLEnumType, GraphQLFieldConfig, GraphQLInputFieldConfig } from 'graphql';
import { refusal } from '../../org/errors';
import type { AggregateFunction, Group } from '../../org/query/aggregate';
import type { FieldDescription, ObjectDescription } from '../../org/schema/description';
import { cursorOf } from './resolve';
import type { RequestContext } from './resolve';
import { DOUBLE_VALUE, LONG_VALUE, valueTypeOf } from './scalars';
import { whereOf } from './where';

interface AggregateArguments {
    readonly first?: number | null;
    readonly where?: unknown;
    readonly groupBy?: Readonly<Record<string, { readonly group?: boolean | null } | null>> | null;
    readonly scope?: string | null;
}

interface Parts {
    readonly where: GraphQLInputFieldConfig;
    readonly pageInfo: GraphQLObjectType;
    readonly scope: GraphQLEnumType;
}

const groupByField = new GraphQLInputObjectType({ name: 'GroupByClause', fields: { group: { type: GraphQLBoolean } } });

/** The aggregate field of an object. */
export function aggregateFields(object: ObjectDescription, { where, pageInfo, scope }: Parts): GraphQLFieldConfig<unknown, RequestContext, AggregateArguments> {
    const { apiName } = object;
    const fields = [...object.fields.values()].filter(({ filterable }) => filterable);
    const aggregate = new GraphQLObjectType<Group, RequestContext>({
        name: `${apiName}Aggregate`,
        fields: () => Object.fromEntries(fields.map((field) => [field.apiName, { type: aggregateType(object, field), resolve: (group: Group) => ({ group, field }) }]))
    });
    const result = new GraphQLObjectType({ name: `${apiName}Result`, fields: { aggregate: { type: aggregate, resolve: (group: Group) => group } } });
    const edge = new GraphQLObjectType({ name: `${apiName}AggregateEdge`, fields: { node: { type: result }, cursor: { type: new GraphQLNonNull(GraphQLString) } } });
    const connection = new GraphQLObjectType({
        name: `${apiName}AggregateConnection`,
        fields: { edges: { type: new GraphQLList(edge) }, pageInfo: { type: new GraphQLNonNull(pageInfo) }, totalCount: { type: new GraphQLNonNull(GraphQLInt) } }
    });
    const groupBy = new GraphQLInputObjectType({ name: `${apiName}_GroupBy`, fields: Object.fromEntries(fields.map((field) => [field.apiName, { type: groupByField }])) });
    return {
        type: connection,
        args: { first: { type: GraphQLInt }, where: { type: where.type }, groupBy: { type: groupBy }, scope: { type: scope } },
        resolve: (_source, args, context) => {
            const grouped = Object.entries(args.groupBy ?? {}).flatMap(([name, clause]) => (clause?.group === true ? [name] : []));
            const groups = context.org.aggregate(context.session, {
                object: apiName,
                where: whereOf(context.org.schema, context.org.schema.object(apiName), args.where),
                groupBy: grouped,
                first: args.first ?? 10,
                ...(args.scope === null || args.scope === undefined ? {} : { scope: args.scope })
            });
            const edges = groups.map((node, at) => ({ node, cursor: cursorOf(at) }));
            return {
                edges,
                pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null },
                totalCount: edges.length
            };
        }
    };
}

interface FieldSource {
    readonly group: Group;
    readonly field: FieldDescription;
}

const NUMBERS: readonly string[] = ['Int', 'Double', 'Currency', 'Percent'];

function aggregateType(object: ObjectDescription, field: FieldDescription): GraphQLObjectType<FieldSource, RequestContext> {
    const own = valueTypeOf(field);
    const computed = (type: GraphQLObjectType, name: AggregateFunction): GraphQLFieldConfig<FieldSource, RequestContext> => ({
        type,
        resolve: ({ group }) => ({ field, value: group.compute(field.apiName, name) })
    });
    const number = NUMBERS.includes(field.dataType);
    const grouped = ({ group }: FieldSource): unknown => {
        if (!group.values.has(field.apiName)) throw refusal('MALFORMED_QUERY', `Field must be grouped or aggregated: ${field.apiName}`, [field.apiName]);
        return group.values.get(field.apiName);
    };
    return new GraphQLObjectType<FieldSource, RequestContext>({
        name: `${object.apiName}_${field.apiName}Aggregate`,
        fields: {
            value: { type: GraphQLString, resolve: (source) => grouped(source) },
            count: computed(LONG_VALUE, 'count'),
            countDistinct: computed(LONG_VALUE, 'countDistinct'),
            ...(field.dataType === 'Boolean' ? {} : { min: computed(own, 'min'), max: computed(own, 'max') }),
            ...(number ? { sum: computed(own, 'sum'), avg: computed(DOUBLE_VALUE, 'avg') } : {})
        }
    });
}
