#include "record_forms.hpp"

#include <cstdint>
#include <cstring>

#include "scalars.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// Whoever writes every record in another form is read all the same, without being learned.
constexpr std::size_t most_steps = 1024;
constexpr std::size_t most_ways = 8;
constexpr std::size_t longest_step = 2048;

/// Most of what stands between two values is too short to be worth a call that compares it.
bool begins_with(std::string_view text, std::string_view beginning) {
    const std::size_t size = beginning.size();
    if (text.size() < size || size < sizeof(std::uint64_t)) {
        return text.starts_with(beginning);
    }
    const auto differ = [&](std::size_t at) {
        std::uint64_t one = 0;
        std::uint64_t other = 0;
        std::memcpy(&one, text.data() + at, sizeof one);
        std::memcpy(&other, beginning.data() + at, sizeof other);
        return one != other;
    };
    for (std::size_t at = 0; at + sizeof(std::uint64_t) < size; at += sizeof(std::uint64_t)) {
        if (differ(at)) {
            return false;
        }
    }
    return !differ(size - sizeof(std::uint64_t));
}

bool begins_scalar(char c) { return c == '"' || c == '-' || is_digit(c) || is_letter(c); }

}  // namespace

RecordForms::RecordForms() {
    steps_.reserve(most_steps);
    steps_.resize(1);
}

/// 0 where none that is known follows.
std::size_t RecordForms::step_behind(std::size_t step, std::string_view rest) const {
    for (const std::size_t next : steps_[step].next) {
        const Step& known = steps_[next];
        const std::size_t size = known.before.size();
        if (begins_with(rest, known.before) && (known.is_end || (rest.size() > size && begins_scalar(rest[size])))) {
            return next;
        }
    }
    return 0;
}

/// Where the record ends; 0 where it has a form that is not known, or breaks.
std::size_t RecordForms::passed(std::string_view text, std::vector<Leaf>& leaves) const {
    std::size_t at = 0;
    std::size_t number = 0;
    while ((number = step_behind(number, text.substr(at))) != 0) {
        const Step& step = steps_[number];
        at += step.before.size();
        if (step.is_end) {
            return at;
        }
        const Scalar value = scalar_at(text, at);
        if (value.outcome != Scalar::Outcome::whole) {
            return 0;
        }
        leaves.emplace_back(step.name, step.owner, value.text, step.depth, at, value.end, value.is_escaped, number);
        at = value.end;
    }
    return 0;
}

/// The step behind this one, which is new unless it is known; 0 where there are too many.
std::size_t RecordForms::learned(std::size_t step, std::string_view before, const Leaf* leaf) {
    for (const std::size_t next : steps_[step].next) {
        if (steps_[next].before == before && steps_[next].is_end == (leaf == nullptr)) {
            return next;
        }
    }
    if (steps_.size() == most_steps || steps_[step].next.size() == most_ways || before.size() > longest_step) {
        return 0;
    }
    steps_.push_back({.before = std::string(before), .is_end = leaf == nullptr});
    if (leaf != nullptr) {
        steps_.back().name = leaf->name;
        steps_.back().owner = leaf->owner;
        steps_.back().depth = leaf->depth;
    }
    steps_[step].next.push_back(steps_.size() - 1);
    return steps_.size() - 1;
}

void RecordForms::learn(std::string_view record, const std::vector<Leaf>& leaves) {
    std::size_t step = 0;
    std::size_t at = 0;
    for (const Leaf& leaf : leaves) {
        step = learned(step, record.substr(at, leaf.begin - at), &leaf);
        if (step == 0) {
            return;
        }
        at = leaf.end;
    }
    (void)learned(step, record.substr(at), nullptr);
}

Look RecordForms::look(std::string_view text, std::vector<Leaf>& leaves) {
    leaves.clear();
    if (const std::size_t end = passed(text, leaves)) {
        return {Look::Outcome::whole, end};
    }
    leaves.clear();
    const Look found = look_at(text, leaves);
    if (found.outcome == Look::Outcome::whole) {
        learn(text.substr(0, found.end), leaves);
    }
    return found;
}

}  // namespace vmbackup_diag::evidence
