/**
 * The GraphQL schema of one user, made from the org's description: an object or field that the user may not see isn't in it.
 * What Salesforce has beyond this (child relationships, mutations, object infos) isn't simulated and so isn't in it either.
 */
import {
    DirectiveLocation, GraphQLBoolean, GraphQLDirective, GraphQLEnumType, GraphQLID, GraphQLInputObjectType, GraphQLInt, GraphQLInterfaceType, GraphQLList, GraphQLNonNull,
    GraphQLObjectType, GraphQLSchema, GraphQLString, GraphQLUnionType, specifiedDirectives
} from 'graphql';
import type { GraphQLFieldConfig, GraphQLFieldConfigArgumentMap, GraphQLInputFieldConfig, GraphQLOutputType } from 'graphql';
import type { Org } from '../../org/org';
import { isPolymorphic } from '../../org/records/views';
import type { FieldDescription, ObjectDescription } from '../../org/schema/description';
import { relationshipOf } from '../../org/schema/description';
import { operatorInputOf } from '../../org/schema/operators';
import type { Session } from '../../org/session';
import { aggregateFields } from './aggregate';
import { connectionOf, currentUser, displayValueOf, relatedRecord } from './resolve';
import type { NodeSource, QueryArguments, RequestContext } from './resolve';
import { operatorInputs } from './operatorInputs';
import { SCALARS, scalarNamed, valueTypeOf } from './scalars';

/** `@optional`: a field that the user may not see is left out instead of failing the query. */
export const OPTIONAL = new GraphQLDirective({ name: 'optional', locations: [DirectiveLocation.FIELD] });

const scope = new GraphQLEnumType({ name: 'SupportedScopes', values: { EVERYTHING: {}, MINE: {}, TEAM: {}, MINE_AND_MY_GROUPS: {}, ASSIGNEDTOME: {} } });
const resultOrder = new GraphQLEnumType({ name: 'ResultOrder', values: { ASC: {}, DESC: {} } });
const nullOrder = new GraphQLEnumType({ name: 'NullOrder', values: { FIRST: {}, LAST: {} } });
const orderByClause = new GraphQLInputObjectType({ name: 'OrderByClause', fields: { nulls: { type: nullOrder }, order: { type: resultOrder } } });
const pageInfo = new GraphQLObjectType({
    name: 'PageInfo',
    fields: {
        hasNextPage: { type: new GraphQLNonNull(GraphQLBoolean) },
        hasPreviousPage: { type: new GraphQLNonNull(GraphQLBoolean) },
        startCursor: { type: GraphQLString },
        endCursor: { type: GraphQLString }
    }
});

/** A lookup and the objects behind it that the user may read. */
interface Lookup {
    readonly field: FieldDescription;
    readonly relationship: string;
    readonly targets: readonly string[];
}

/** All types of one schema, each made once: objects refer to one another in circles. */
export class TypesFor {
    readonly schema: GraphQLSchema;
    private readonly org: Org;
    private readonly objects: readonly ObjectDescription[];
    private readonly nodes = new Map<string, GraphQLObjectType>();
    private readonly filters = new Map<string, GraphQLInputObjectType>();
    private readonly orders = new Map<string, GraphQLInputObjectType>();
    private readonly operators: Map<string, GraphQLInputObjectType>;
    private readonly record: GraphQLInterfaceType;
    private readonly name: GraphQLObjectType;
    private readonly nameFilter: GraphQLInputObjectType;

    constructor(org: Org, session: Session) {
        this.org = org;
        const { access } = session;
        const readable = org.schema.all().filter((object) => object.uiApi && access.object(object).read);
        this.objects = readable.map(({ apiName }) => session.describe(apiName));
        const joins = new GraphQLInputObjectType({
            name: 'JoinInput',
            fields: () => ({ ApiName: { type: GraphQLString }, ...Object.fromEntries(this.objects.map(({ apiName }) => [apiName, { type: this.filterOf(apiName) }])) })
        });
        this.operators = operatorInputs(() => joins);
        this.record = new GraphQLInterfaceType({ name: 'Record', fields: recordFields });
        const nameValue = new GraphQLObjectType({ name: 'NameValue', fields: { value: { type: GraphQLString }, displayValue: { type: GraphQLString } } });
        this.name = new GraphQLObjectType<NodeSource, RequestContext>({
            name: 'Name',
            interfaces: () => [this.record],
            fields: () => ({ ...recordFields(), Name: { type: nameValue, resolve: (source) => ({ value: displayValueOf(source), displayValue: null }) } })
        });
        this.nameFilter = new GraphQLInputObjectType({
            name: 'Name_Filter',
            fields: () => ({ Id: { type: this.operator('IdOperators') }, Name: { type: this.operator('StringOperators') } })
        });
        this.schema = this.build();
    }

    private build(): GraphQLSchema {
        const query = new GraphQLObjectType({ name: 'RecordQuery', fields: () => Object.fromEntries(this.objects.map((object) => [object.apiName, this.rootField(object)])) });
        const aggregateOf = (object: ObjectDescription) => aggregateFields(object, { where: { type: this.filterOf(object.apiName) }, pageInfo, scope });
        const aggregate = new GraphQLObjectType({
            name: 'RecordQueryAggregate',
            fields: () => Object.fromEntries(this.objects.map((object) => [object.apiName, aggregateOf(object)]))
        });
        const uiapi = new GraphQLObjectType({
            name: 'UIAPI',
            fields: () => ({
                query: { type: new GraphQLNonNull(query), resolve: () => ({}) },
                aggregate: { type: new GraphQLNonNull(aggregate), resolve: () => ({}) },
                currentUser: { type: this.nodeOf('User'), resolve: (_source, _args, context: RequestContext) => currentUser(context) }
            })
        });
        return new GraphQLSchema({
            query: new GraphQLObjectType({ name: 'Query', fields: { uiapi: { type: new GraphQLNonNull(uiapi), resolve: () => ({}) } } }),
            types: [this.record, this.name, ...Object.values(SCALARS)],
            directives: [...specifiedDirectives, OPTIONAL]
        });
    }

    private rootField(object: ObjectDescription): GraphQLFieldConfig<unknown, RequestContext, QueryArguments> {
        const node = this.nodeOf(object.apiName);
        const edge = new GraphQLObjectType({ name: `${object.apiName}Edge`, fields: { node: { type: node }, cursor: { type: new GraphQLNonNull(GraphQLString) } } });
        const connection = new GraphQLObjectType({
            name: `${object.apiName}Connection`,
            fields: {
                edges: { type: new GraphQLList(edge) },
                pageInfo: { type: new GraphQLNonNull(pageInfo) },
                totalCount: { type: new GraphQLNonNull(GraphQLInt), resolve: ({ totalCount }: { totalCount: () => number }) => totalCount() },
                pageResultCount: { type: new GraphQLNonNull(GraphQLInt) }
            }
        });
        return { type: connection, args: this.rootArguments(object), resolve: (_source, args, context) => connectionOf(context, object, args) };
    }

    private rootArguments(object: ObjectDescription): GraphQLFieldConfigArgumentMap {
        return {
            first: { type: GraphQLInt },
            after: { type: GraphQLString },
            upperBound: { type: GraphQLInt },
            scope: { type: scope },
            where: { type: this.filterOf(object.apiName) },
            orderBy: { type: this.orderOf(object.apiName) }
        };
    }

    private nodeOf(apiName: string): GraphQLObjectType {
        const known = this.nodes.get(apiName);
        if (known) return known;
        const object = this.objectNamed(apiName);
        const node = new GraphQLObjectType<NodeSource, RequestContext>({
            name: apiName,
            interfaces: () => [this.record],
            fields: () => ({ ...recordFields(), ...this.valueFields(object), ...this.relationships(object) })
        });
        this.nodes.set(apiName, node);
        return node;
    }

    private valueFields(object: ObjectDescription): Record<string, GraphQLFieldConfig<NodeSource, RequestContext>> {
        const fields = [...object.fields.values()].filter(({ apiName }) => apiName !== 'Id');
        return Object.fromEntries(
            fields.map((field) => [field.apiName, { type: valueTypeOf(field), resolve: ({ row }: NodeSource) => ({ field, value: row[field.apiName] ?? null }) }])
        );
    }

    private relationships(object: ObjectDescription): Record<string, GraphQLFieldConfig<NodeSource, RequestContext>> {
        return Object.fromEntries(
            this.lookups(object).map(({ field, relationship, targets }): [string, GraphQLFieldConfig<NodeSource, RequestContext>] => {
                const type = this.relatedType(object, field, relationship, targets);
                return [relationship, { type, resolve: ({ row }, _args, context) => relatedRecord(context, row[field.apiName] ?? null) }];
            })
        );
    }

    private relatedType(object: ObjectDescription, field: FieldDescription, relationship: string, targets: readonly string[]): GraphQLOutputType {
        const [only] = targets;
        if (!isPolymorphic(field) && only !== undefined) return this.nodeOf(only);
        return new GraphQLUnionType({
            name: `${object.apiName}_${relationship}`,
            types: () => [...targets.map((name) => this.nodeOf(name)), this.name],
            resolveType: ({ object: found }: NodeSource) => (targets.includes(found.apiName) ? found.apiName : 'Name')
        });
    }

    /** Lookups to objects that the user may read. */
    private lookups(object: ObjectDescription): Lookup[] {
        return [...object.fields.values()].flatMap((field) => {
            const relationship = relationshipOf(field);
            const targets = (field.reference?.to ?? []).filter((name) => this.objects.some(({ apiName }) => apiName === name));
            return relationship === undefined || targets.length === 0 ? [] : [{ field, relationship, targets }];
        });
    }

    private filterOf(apiName: string): GraphQLInputObjectType {
        const known = this.filters.get(apiName);
        if (known) return known;
        const object = this.objectNamed(apiName);
        const own = (field: FieldDescription): [string, GraphQLInputFieldConfig] => [field.apiName, { type: this.operator(operatorInputOf(field)) }];
        const related = ({ field, relationship, targets }: Lookup): [string, GraphQLInputFieldConfig] => [relationship, { type: this.relatedFilter(object, field, relationship, targets) }];
        const filter: GraphQLInputObjectType = new GraphQLInputObjectType({
            name: `${apiName}_Filter`,
            fields: () => ({
                ...Object.fromEntries([...object.fields.values()].map(own)),
                ...Object.fromEntries(this.lookups(object).map(related)),
                and: { type: new GraphQLList(filter) },
                or: { type: new GraphQLList(filter) },
                not: { type: filter }
            })
        });
        this.filters.set(apiName, filter);
        return filter;
    }

    private relatedFilter(object: ObjectDescription, field: FieldDescription, relationship: string, targets: readonly string[]): GraphQLInputObjectType {
        const [only] = targets;
        if (!isPolymorphic(field) && only !== undefined) return this.filterOf(only);
        return new GraphQLInputObjectType({
            name: `${object.apiName}_${relationship}_Filters`,
            fields: () => ({ ...Object.fromEntries(targets.map((name) => [name, { type: this.filterOf(name) }])), Name: { type: this.nameFilter } })
        });
    }

    private orderOf(apiName: string): GraphQLInputObjectType {
        const known = this.orders.get(apiName);
        if (known) return known;
        const object = this.objectNamed(apiName);
        const plain = this.lookups(object).filter(({ field }) => !isPolymorphic(field));
        const order = new GraphQLInputObjectType({
            name: `${apiName}_OrderBy`,
            fields: () => ({
                ...Object.fromEntries([...object.fields.keys()].map((name) => [name, { type: orderByClause }])),
                ...Object.fromEntries(plain.map(({ relationship, targets }) => [relationship, { type: this.orderOf(targets[0] ?? '') }]))
            })
        });
        this.orders.set(apiName, order);
        return order;
    }

    private operator(name: string): GraphQLInputObjectType {
        const found = this.operators.get(name);
        if (found === undefined) throw new Error(`There is no operator input ${name}`);
        return found;
    }

    private objectNamed(apiName: string): ObjectDescription {
        return this.objects.find((object) => object.apiName === apiName) ?? this.org.schema.object(apiName);
    }
}

function recordFields(): Record<string, GraphQLFieldConfig<NodeSource, RequestContext>> {
    return {
        Id: { type: new GraphQLNonNull(GraphQLID), resolve: ({ row }) => row['Id'] },
        ApiName: { type: new GraphQLNonNull(GraphQLString), resolve: ({ object }) => object.apiName },
        WeakEtag: { type: new GraphQLNonNull(scalarNamed('Long')), resolve: ({ row }) => Date.parse(String(row['SystemModstamp'])) },
        DisplayValue: { type: GraphQLString, resolve: displayValueOf }
    };
}

