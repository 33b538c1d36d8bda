// The yardstick: the same book in C++, as fast as its design allows. Levels stand in an array by tick under an
// occupancy bitmap; orders are 64 bytes of a slab, linked into queues; ids are found by open addressing with a
// multiplicative hash. It reports what the bare core reports. Never part of the product.
//
// It is given a workload file (yardstick.ts writes it) and lines on its input; it answers each with one line:
//   play FROM TO     nanoseconds of processor time
//   digest FROM TO   the same rows, reports digested
//   resting          levels and Σ price × lots

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

using u8 = uint8_t;
using u32 = uint32_t;
using i32 = int32_t;
using u64 = uint64_t;

struct alignas(64) Order {
  u64 id;
  i32 price, open, shown;
  u32 next, prev;
  u32 account, flags;
  u8 side;
  u8 rest[19];
};
static_assert(sizeof(Order) == 64);

struct Level {
  u32 head, tail;
  i32 lots, orders;
};

enum Op : u8 { ADD, CANCEL, REPLACE, TAKE };
enum Report { ACCEPTED = 1, CANCELLED, REPLACED, CANCEL_REJECTED, REPLACE_REJECTED };

// Three floors of 64-bit words over the levels of one side.
struct Bitmap {
  std::vector<u64> floors[3];
  void size(u32 bits) {
    for (auto &floor : floors) floor.assign((bits = (bits + 63) / 64) + 1, 0);
  }
  void set(u32 at) {
    for (auto &floor : floors) { floor[at >> 6] |= 1ull << (at & 63); at >>= 6; }
  }
  void clear(u32 at) {
    for (auto &floor : floors) {
      if ((floor[at >> 6] &= ~(1ull << (at & 63))) != 0) return;
      at >>= 6;
    }
  }
  // The nearest set bit above `at` (or below it); -1 when there is none.
  i32 above(u32 at, int f = 0) const {
    for (; f < 3; f++) {
      u32 word = at >> 6;
      u64 bits = (at & 63) == 63 ? 0 : floors[f][word] & (~0ull << ((at & 63) + 1));
      if (f == 2) while (bits == 0 && ++word < floors[2].size()) bits = floors[2][word];
      if (bits != 0) return down(f, word * 64 + __builtin_ctzll(bits), true);
      at = word;
    }
    return -1;
  }
  i32 below(u32 at, int f = 0) const {
    for (; f < 3; f++) {
      u32 word = at >> 6;
      u64 bits = floors[f][word] & ((1ull << (at & 63)) - 1);
      if (f == 2) while (bits == 0 && word-- > 0) bits = floors[2][word];
      if (bits != 0) return down(f, word * 64 + 63 - __builtin_clzll(bits), false);
      at = word;
    }
    return -1;
  }
  i32 down(int f, u32 at, bool lowest) const {
    while (f-- > 0) {
      u64 bits = floors[f][at];
      at = at * 64 + (lowest ? __builtin_ctzll(bits) : 63 - __builtin_clzll(bits));
    }
    return (i32)at;
  }
};

// Id → slot; entries hold both, so that a search reads one line of memory.
struct Index {
  struct Entry { u32 id, slot; };
  std::vector<Entry> entries;
  u32 mask = 0, used = 0;
  int shift = 0;
  void size(u32 capacity) {
    int bits = 4;
    while ((1u << bits) < capacity * 2) bits++;
    entries.assign(1u << bits, {0, 0});
    mask = (1u << bits) - 1;
    shift = 32 - bits;
  }
  u32 home(u32 id) const { return (id * 0x9e3779b1u) >> shift; }
  u32 find(u32 id) const {
    for (u32 at = home(id);; at = (at + 1) & mask) {
      if (entries[at].id == id) return entries[at].slot;
      if (entries[at].id == 0) return 0;
    }
  }
  void put(u32 id, u32 slot) {
    if (++used * 2 > mask) grow();
    u32 at = home(id);
    while (entries[at].id != 0) at = (at + 1) & mask;
    entries[at] = {id, slot};
  }
  void drop(u32 id) {
    used--;
    u32 gap = home(id);
    while (entries[gap].id != id) gap = (gap + 1) & mask;
    for (u32 at = (gap + 1) & mask; entries[at].id != 0; at = (at + 1) & mask) {
      if (((at - home(entries[at].id)) & mask) < ((at - gap) & mask)) continue;
      entries[gap] = entries[at];
      gap = at;
    }
    entries[gap] = {0, 0};
  }
  void grow() {
    auto old = std::move(entries);
    size((mask + 1));
    for (auto e : old) if (e.id != 0) {
      u32 at = home(e.id);
      while (entries[at].id != 0) at = (at + 1) & mask;
      entries[at] = e;
    }
  }
};

struct Work {
  u32 count, warm;
  std::vector<u8> op, buys;
  std::vector<i32> price, qty, order;
};

static i32 ring[4 << 16];
static u64 reported = 0;
static inline void report(i32 a, i32 b, i32 c, i32 d) {
  i32 *at = ring + ((reported++ & 0xffff) << 2);
  at[0] = a; at[1] = b; at[2] = c; at[3] = d;
}

struct Book {
  i32 low;
  std::vector<Level> levels[2]; // 1: bids.
  Bitmap bits[2];
  i32 best[2] = {-1, -1};
  std::vector<Order> slab;
  u32 free = 0, high = 0;
  Index index;

  Book(i32 from, i32 to, u32 capacity) : low(from) {
    for (int side = 0; side < 2; side++) {
      levels[side].assign(to - from + 1, {0, 0, 0, 0});
      bits[side].size(to - from + 1);
    }
    slab.resize(capacity + 1);
    index.size(capacity);
  }
  bool isBetter(u8 side, i32 a, i32 b) const { return side ? a > b : a < b; }

  void takeOff(u32 slot) {
    Order &o = slab[slot];
    u8 side = o.side;
    i32 at = o.price - low;
    Level &level = levels[side][at];
    if (o.prev) slab[o.prev].next = o.next; else level.head = o.next;
    if (o.next) slab[o.next].prev = o.prev; else level.tail = o.prev;
    level.lots -= o.open;
    if (--level.orders == 0) {
      bits[side].clear(at);
      if (best[side] == at) best[side] = side ? bits[side].below(at) : bits[side].above(at);
    }
    index.drop((u32)o.id);
    o.next = free;
    free = slot;
  }
  void putOn(u32 id, u8 side, i32 price, i32 open) {
    u32 slot = free;
    if (slot) free = slab[slot].next;
    else {
      if (++high == slab.size()) slab.resize(slab.size() * 2);
      slot = high;
    }
    i32 at = price - low;
    Level &level = levels[side][at];
    Order &o = slab[slot];
    o.id = id; o.price = price; o.open = open; o.shown = open; o.side = side;
    o.account = 16; o.flags = side; o.next = 0; o.prev = level.tail;
    if (level.tail) slab[level.tail].next = slot; else level.head = slot;
    level.tail = slot;
    level.lots += open;
    if (level.orders++ == 0) {
      bits[side].set(at);
      if (best[side] < 0 || isBetter(side, at, best[side])) best[side] = at;
    }
    index.put(id, slot);
  }
  i32 match(u32 id, u8 side, i32 limit, i32 open) {
    u8 makers = side ^ 1;
    i32 bound = limit - low;
    while (open > 0 && best[makers] >= 0 && !isBetter(makers, bound, best[makers])) {
      Level &level = levels[makers][best[makers]];
      u32 slot = level.head;
      Order &maker = slab[slot];
      i32 lots = open < maker.open ? open : maker.open;
      open -= lots;
      report((i32)maker.id, (i32)id, maker.price, lots);
      if (lots == maker.open) takeOff(slot);
      else { maker.open -= lots; maker.shown -= lots; level.lots -= lots; }
    }
    return open;
  }
  void play(const Work &w, u32 row) {
    u32 id = (u32)w.order[row];
    u8 side = w.buys[row];
    i32 price = w.price[row], qty = w.qty[row];
    i32 sells = side ? 0 : 8;
    switch (w.op[row]) {
      case ADD: {
        report(-(ACCEPTED | sells), id, price, qty);
        i32 open = match(id, side, price, qty);
        if (open > 0) putOn(id, side, price, open);
        return;
      }
      case TAKE: {
        report(-(ACCEPTED | sells), id, price, qty);
        i32 open = match(id, side, price, qty);
        if (open > 0) report(-(CANCELLED | sells), id, price, open);
        return;
      }
      case CANCEL: {
        u32 slot = index.find(id);
        if (!slot) return report(-CANCEL_REJECTED, id, 0, 0);
        report(-(CANCELLED | sells), id, slab[slot].price, slab[slot].open);
        return takeOff(slot);
      }
      case REPLACE: {
        u32 slot = index.find(id);
        if (!slot) return report(-REPLACE_REJECTED, id, 0, 0);
        takeOff(slot);
        i32 open = match(id, side, price, qty);
        if (open > 0) putOn(id, side, price, open);
        return report(-(REPLACED | sells), id, price, qty);
      }
    }
  }
};

template <class T> static std::vector<T> column(FILE *file, u32 count) {
  std::vector<T> values(count);
  if (fread(values.data(), sizeof(T), count, file) != count) exit(3);
  return values;
}

static u64 now() {
  timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return (u64)t.tv_sec * 1000000000ull + t.tv_nsec;
}

int main(int argc, char **argv) {
  FILE *file = argc > 1 ? fopen(argv[1], "rb") : nullptr;
  if (!file) return 2;
  auto head = column<u32>(file, 4); // count, warm, lowest price, highest price
  Work w{head[0], head[1], {}, {}, {}, {}, {}};
  w.op = column<u8>(file, w.count);
  w.buys = column<u8>(file, w.count);
  w.price = column<i32>(file, w.count);
  w.qty = column<i32>(file, w.count);
  w.order = column<i32>(file, w.count);
  fclose(file);
  Book book((i32)head[2], (i32)head[3], w.warm + 65536);

  u32 hash = 0x811c9dc5u;
  u64 read = 0;
  char word[16];
  u32 from, to;
  while (scanf("%15s", word) == 1) {
    if (word[0] == 'r') {
      u64 count = 0;
      double value = 0;
      for (auto &side : book.levels)
        for (u32 at = 0; at < side.size(); at++)
          if (side[at].orders) count++, value += (double)(at + book.low) * side[at].lots;
      printf("%llu %.0f\n", (unsigned long long)count, value);
    } else if (scanf("%u %u", &from, &to) != 2 || to > w.count) {
      return 4;
    } else if (word[0] == 'p') {
      u64 start = now();
      for (u32 row = from; row < to; row++) book.play(w, row);
      printf("%llu\n", (unsigned long long)(now() - start));
      read = reported;
    } else {
      for (u32 row = from; row < to; row++) {
        book.play(w, row);
        for (; read < reported; read++)
          for (int i = 0; i < 4; i++) {
            hash = (hash ^ (u32)ring[((read & 0xffff) << 2) + i]) * 0x9e3779b1u;
            hash ^= hash >> 15;
          }
      }
      printf("%llu reports, %x\n", (unsigned long long)reported, hash);
    }
    fflush(stdout);
  }
}
