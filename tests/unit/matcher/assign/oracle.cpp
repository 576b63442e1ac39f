#include "oracle.hpp"

#include <lemon/list_graph.h>
#include <lemon/network_simplex.h>

#include <cmath>
#include <stdexcept>

namespace matcher::assign {
namespace {

using Graph = lemon::ListDigraph;

constexpr std::int64_t kUnit = 100'000;
constexpr std::int64_t kSuggestion = 1'000 * kUnit;
constexpr std::int64_t kLeast = 1'000 * kSuggestion;

struct Network {
  Graph graph;
  Graph::ArcMap<std::int64_t> capacity{graph};
  Graph::ArcMap<std::int64_t> cost{graph};
  std::vector<Graph::Arc> wishes;
  std::vector<Graph::Arc> needed;

  Graph::Arc add(Graph::Node from, Graph::Node to, std::size_t room, std::int64_t price) {
    const auto arc = graph.addArc(from, to);
    capacity[arc] = static_cast<std::int64_t>(room);
    cost[arc] = price;
    return arc;
  }
};

}  // namespace

Optimum optimum(const Lists& wanted, const Limits& limits) {
  Network net;
  const auto source = net.graph.addNode();
  const auto drain = net.graph.addNode();
  std::vector<Graph::Node> givers;
  std::vector<Graph::Node> targets;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    givers.push_back(net.graph.addNode());
    targets.push_back(net.graph.addNode());
    net.add(source, givers[i], limits.each, 0);
    net.needed.push_back(net.add(targets[i], drain, limits.least, -kLeast));
    net.add(targets[i], drain, limits.most - limits.least, 0);
  }
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    for (const auto& [person, score] : wanted[i]) {
      const auto value = std::llround(static_cast<double>(worth(score, wanted[i].front().score)) * kUnit);
      net.wishes.push_back(net.add(givers[i], targets[person], 1, -kSuggestion - value));
    }
  }
  const auto supply = wanted.size() * limits.each;
  net.add(source, drain, supply, 0);

  lemon::NetworkSimplex<Graph, std::int64_t, std::int64_t> simplex{net.graph};
  simplex.upperMap(net.capacity).costMap(net.cost).stSupply(source, drain, static_cast<std::int64_t>(supply));
  if (simplex.run() != decltype(simplex)::OPTIMAL) throw std::logic_error{"the oracle found no optimum"};

  Optimum best{.shortfall = wanted.size() * limits.least};
  for (const auto arc : net.needed) best.shortfall -= static_cast<std::size_t>(simplex.flow(arc));
  for (const auto arc : net.wishes) {
    if (simplex.flow(arc) == 0) continue;
    ++best.suggestions;
    best.worth += static_cast<double>(-net.cost[arc] - kSuggestion) / static_cast<double>(kUnit);
  }
  return best;
}

}  // namespace matcher::assign
