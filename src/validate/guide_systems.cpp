#include "guide_systems.hpp"

#include <algorithm>

#include "vmbackup_diag/model/expected.hpp"

namespace vmbackup_diag::validate {
namespace {

constexpr unsigned all_systems = (1U << std::size(os_words)) - 1;

/// The systems that are left where the fact has this value; all where it says nothing.
unsigned systems_where(std::string_view value) {
    for (std::size_t n = 0; n < std::size(os_words); ++n) {
        if (os_words[n].id == value) {
            return 1U << n;
        }
    }
    return all_systems;
}

unsigned systems_listed(std::span<const Os> listed) {
    unsigned systems = 0;
    for (std::size_t n = 0; n < std::size(os_words); ++n) {
        systems |= concerns(listed, os_words[n].value) ? 1U << n : 0;
    }
    return systems;
}

}  // namespace

GuideSystems::GuideSystems(const Knowledge& knowledge) : knowledge_(knowledge), graph_(knowledge) {
    begin_at_entries();
    while (!changed_.empty()) {
        lead_on();
    }
}

/// The start is for everybody, and an entry leads those of its systems.
void GuideSystems::begin_at_entries() {
    const auto begin = [&](GuideId id, unsigned systems) {
        const Guide* guide = find(knowledge_, id);
        const Node* root = guide == nullptr ? nullptr : graph_.node_of(*guide, guide->root);
        if (root != nullptr) {
            add({guide, root}, systems);
        }
    };
    begin(start_guide, all_systems);
    for (const Entry& entry : knowledge_.entries) {
        unsigned systems = systems_listed(entry.os);
        for (const KnownFact& known : entry.facts) {
            systems &= known.fact == os_fact ? systems_where(known.value) : all_systems;
        }
        begin(entry.guide, systems);
    }
}

void GuideSystems::add(const engine::Point& point, unsigned systems) {
    unsigned& known = systems_[point];
    if ((known | systems) != known) {
        known |= systems;
        changed_.push_back(point);
    }
}

/// The systems of those who give this answer.
unsigned GuideSystems::after(const engine::Point& from, const Answer& answer, unsigned systems) const {
    const auto* question = std::get_if<Question>(&from.node->body);
    const bool asks_for_system = question != nullptr && question->fact == os_fact;
    unsigned left = asks_for_system ? systems & systems_where(answer.id) : systems;
    for (const KnownFact& known : answer.facts) {
        left &= known.fact == os_fact ? systems_where(known.value) : all_systems;
    }
    return left;
}

void GuideSystems::lead_on() {
    const engine::Point from = changed_.back();
    changed_.pop_back();
    const unsigned systems = systems_.at(from);
    if (const auto* question = std::get_if<Question>(&from.node->body)) {
        for (const Answer& answer : question->answers) {
            if (const Node* node = graph_.node_of(*from.guide, answer.to)) {
                add({from.guide, node}, after(from, answer, systems));
            }
        }
        return;
    }
    for (const engine::Point& next : graph_.next(from)) {
        add(next, systems);
    }
}

std::vector<Os> GuideSystems::of(std::string_view guide, std::size_t node) const {
    const Guide* found = find(knowledge_, GuideId{guide});
    const auto known = found == nullptr ? systems_.end() : systems_.find(engine::Point{found, &found->nodes[node]});
    const unsigned systems = known == systems_.end() || known->second == 0 ? all_systems : known->second;
    std::vector<Os> out;
    for (std::size_t n = 0; n < std::size(os_words); ++n) {
        if ((systems >> n & 1U) != 0) {
            out.push_back(os_words[n].value);
        }
    }
    return out;
}

}  // namespace vmbackup_diag::validate
