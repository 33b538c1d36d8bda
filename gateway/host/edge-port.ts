/** Where an edge listens; 0 takes any that is free. */
export function edgePort(port: number, edge: number): number {
  return port === 0 ? 0 : port + EDGE_PORTS_APART * edge;
}

const EDGE_PORTS_APART = 10;
