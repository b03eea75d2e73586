/** One node of a plan as EXPLAIN (ANALYZE, FORMAT JSON) prints it; figures are means of its loops. */
export interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: PlanNode[];
}

export interface PlanFacts {
  /** tables that are read from their first row to their last */
  scannedTables: string[];
  indexes: string[];
  /** rows and index entries that were read, those thrown away too; what is read twice counts twice */
  touched: number;
}

function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

function touchedBy(node: PlanNode): number {
  const removed = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
  return (node['Actual Rows'] + removed) * node['Actual Loops'];
}

/**
 * What a plan says of how much was read to answer. Only what reads a table or an index counts: passes over rows that the
 * statement already holds (its CTE, arrays taken apart) read nothing more.
 */
export function readPlan(plan: PlanNode): PlanFacts {
  const reading = nodesOf(plan).filter((node) => node['Relation Name'] !== undefined || node['Index Name'] !== undefined);
  return {
    scannedTables: reading.flatMap((node) => (node['Node Type'].endsWith('Seq Scan') ? [node['Relation Name'] ?? '?'] : [])),
    indexes: reading.flatMap((node) => node['Index Name'] ?? []),
    touched: reading.map(touchedBy).reduce((sum, rows) => sum + rows, 0),
  };
}
