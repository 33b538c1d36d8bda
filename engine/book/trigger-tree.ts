// Pending triggers of one kind by price, in a balanced tree (AVL) whose nodes keep the lowest order id below them: which of
// those that a price has reached comes first is a walk from the root to a leaf.

import type { Price } from '../kernel/units.ts';

interface Node {
  price: Price;
  order: number;
  height: number;
  /** The lowest order id of this node and all below it. */
  lowest: number;
  left: Node | null;
  right: Node | null;
}

export interface TriggerTree {
  root: Node | null;
  size: number;
}

const NONE = Number.POSITIVE_INFINITY;

export function createTriggerTree(): TriggerTree {
  return { root: null, size: 0 };
}

export function insertTrigger(tree: TriggerTree, price: Price, order: number): void {
  tree.root = insert(tree.root, price, order);
  tree.size += 1;
}

/** The trigger is in the tree. */
export function deleteTrigger(tree: TriggerTree, price: Price, order: number): void {
  tree.root = remove(tree.root, price, order);
  tree.size -= 1;
}

/** The lowest order id whose trigger is at or below `price`; infinity for none. */
export function lowestUpTo({ root }: TriggerTree, price: Price): number {
  let lowest = NONE;
  let node = root;
  while (node !== null) {
    if (node.price > price) {
      node = node.left;
      continue;
    }
    lowest = Math.min(lowest, node.order, node.left?.lowest ?? NONE);
    node = node.right;
  }
  return lowest;
}

/** The lowest order id whose trigger is at or above `price`; infinity for none. */
export function lowestFrom({ root }: TriggerTree, price: Price): number {
  let lowest = NONE;
  let node = root;
  while (node !== null) {
    if (node.price < price) {
      node = node.right;
      continue;
    }
    lowest = Math.min(lowest, node.order, node.right?.lowest ?? NONE);
    node = node.left;
  }
  return lowest;
}

function insert(node: Node | null, price: Price, order: number): Node {
  if (node === null) return { price, order, height: 1, lowest: order, left: null, right: null };
  if (isBefore(price, order, node)) node.left = insert(node.left, price, order);
  else node.right = insert(node.right, price, order);
  return balanced(node);
}

function remove(node: Node | null, price: Price, order: number): Node | null {
  if (node === null) return null;
  if (node.order !== order) {
    if (isBefore(price, order, node)) node.left = remove(node.left, price, order);
    else node.right = remove(node.right, price, order);
    return balanced(node);
  }
  if (node.left === null) return node.right;
  if (node.right === null) return node.left;
  // The next one takes its place.
  let next = node.right;
  while (next.left !== null) next = next.left;
  node.price = next.price;
  node.order = next.order;
  node.right = remove(node.right, next.price, next.order);
  return balanced(node);
}

function isBefore(price: Price, order: number, node: Node): boolean {
  return price < node.price || (price === node.price && order < node.order);
}

function balanced(node: Node): Node {
  const tilt = heightOf(node.left) - heightOf(node.right);
  if (tilt > 1) {
    const left = node.left as Node;
    if (heightOf(left.left) < heightOf(left.right)) node.left = leftward(left);
    return rightward(node);
  }
  if (tilt < -1) {
    const right = node.right as Node;
    if (heightOf(right.right) < heightOf(right.left)) node.right = rightward(right);
    return leftward(node);
  }
  measure(node);
  return node;
}

/** The right child comes up, the node goes down to its left. */
function leftward(node: Node): Node {
  const up = node.right as Node;
  node.right = up.left;
  up.left = node;
  measure(node);
  measure(up);
  return up;
}

function rightward(node: Node): Node {
  const up = node.left as Node;
  node.left = up.right;
  up.right = node;
  measure(node);
  measure(up);
  return up;
}

function measure(node: Node): void {
  const { left, right, order } = node;
  node.height = 1 + Math.max(heightOf(left), heightOf(right));
  node.lowest = Math.min(order, left?.lowest ?? NONE, right?.lowest ?? NONE);
}

function heightOf(node: Node | null): number {
  return node === null ? 0 : node.height;
}
