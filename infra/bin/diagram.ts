import { readFileSync, writeFileSync } from 'node:fs';
import { clusterDiagram } from '../diagram/cluster-diagram.ts';
import { withDiagram } from '../diagram/diagram-in-document.ts';

// Writes the diagram of the cluster on AWS into docs/architecture.md.
const file = new URL('../../docs/architecture.md', import.meta.url);
writeFileSync(file, withDiagram(readFileSync(file, 'utf8'), clusterDiagram()));
