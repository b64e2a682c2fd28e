#include "writers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "letters.hpp"
#include "lines.hpp"
#include "vmbackup_diag/model/expected.hpp"

namespace vmbackup_diag::evidence {
namespace {

constexpr std::size_t longest_sample = 200;

/// The states behind 5 are failures; 2 to 5 are waits that a running backup brings along.
constexpr int last_waiting = 5;

bool is_well(const Writer& writer) { return writer.number == 1 && !writer.has_error; }

bool has_failed(const Writer& writer) { return writer.number > last_waiting || writer.has_error; }

/// What the knowledge base has about this writer alone: by its English name, which most languages keep, or by its id.
const Signature* signature_of(const Knowledge& knowledge, const Writer& writer) {
    const std::string quoted = fmt::format("'{}'", writer.name);
    for (const Signature& signature : knowledge.signatures) {
        const auto has_id = [&](std::string_view sample) { return holds(sample.substr(0, longest_sample), writer.id); };
        if (signature.entry == provable::writers_failed &&
            (signature.text.find(quoted) != std::string_view::npos || std::ranges::any_of(signature.samples, has_id))) {
            return &signature;
        }
    }
    return nullptr;
}

/// What a failed writer of this kind means for the questions of a guide; how it is, its own state says.
void add_facts(const Signature* signature, Found& found) {
    for (const KnownFact& fact : signature == nullptr ? std::span<const KnownFact>{} : signature->facts) {
        if (fact.fact != writers_state::fact) {
            found.fact(fact);
        }
    }
}

/// Every Windows has it; a list without it is a part of one, or tells of a fault.
bool lists_system_writer(const std::vector<Writer>& writers) {
    constexpr std::string_view system_writer = "e8132975-6f93-4464-a53e-1050253ae220";
    return std::ranges::any_of(writers, [](const Writer& one) { return is_same_word(one.id, system_writer); });
}

std::string shown(const Writer& writer) {
    return fmt::format("{}, {}, {}", trimmed(writer.shown), trimmed(writer.state), trimmed(writer.error));
}

}  // namespace

void read_writers(const std::vector<Writer>& writers, const Knowledge& knowledge, Found& found) {
    found.systems.add(Os::windows);
    found.words = "";
    std::size_t well = 0;
    bool failed = false;
    for (const Writer& writer : writers) {
        if (is_well(writer)) {
            ++well;
            found.left_out.push_back(writer.span);
            continue;
        }
        failed = failed || has_failed(writer);
        const MatchedBy by = writer.number > last_waiting ? MatchedBy::number : MatchedBy::signature;
        found.observed.push_back({provable::writers_failed, by, shown(writer), writer.span.begin});
        if (has_failed(writer)) {
            add_facts(signature_of(knowledge, writer), found);
        }
    }
    const bool all_well = well == writers.size();
    found.fact(failed ? writers_state::failed : all_well ? writers_state::stable : writers_state::waiting);
    if (all_well) {
        if (lists_system_writer(writers)) {
            found.fact(all_writers::stable);
        }
        found.notes.push_back(well == 1 ? "the writer is stable and reports no error"
                                        : fmt::format("all {} writers are stable and report no error", well));
    }
}

}  // namespace vmbackup_diag::evidence
