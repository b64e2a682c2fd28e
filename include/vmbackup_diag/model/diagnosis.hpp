// What came of the evidence: its context and its matches, best first.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vmbackup_diag/model/entry.hpp"
#include "vmbackup_diag/model/expected.hpp"
#include "vmbackup_diag/model/fix.hpp"

namespace vmbackup_diag {

/// Where a piece of text begins: line and column from 1, the column in code points.
struct Place {
    std::size_t line = 1;
    std::size_t column = 1;
    friend auto operator<=>(const Place&, const Place&) = default;
};

/// The piece of text that points to an entry, already clean.
struct Matched {
    MatchedBy by = MatchedBy::code;
    std::string text;
    Place place = {};
};

/// An entry that the evidence points to; its causes and fixes as far as they concern the VM's system.
struct Match {
    const Entry* entry = nullptr;
    Confidence confidence = Confidence::exact;
    double score = 0;  ///< 0 to 1
    std::vector<Matched> matched = {};
    std::vector<const Cause*> causes = {};    ///< likeliest first
    std::vector<const Fix*> fixes = {};       ///< likeliest over cost first
    std::vector<const Fix*> called_for = {};  ///< the first of them in each case that the evidence shows
    const Entry* led_by = nullptr;            ///< what the evidence points to, where only that leads to the entry
};

/// The value of a placeholder, from the input or `--set`; always a legal one.
struct NamedValue {
    std::string name;
    std::string value;
    friend bool operator==(const NamedValue&, const NamedValue&) = default;
};

/// Why a placeholder stays although something was given for it: the value is no legal name, or there are several.
struct Refusal {
    std::string name;
    std::string why;                       ///< as in "<vm> stays because ..."; already clean
    std::vector<std::string> values = {};  ///< what was given
    friend bool operator==(const Refusal&, const Refusal&) = default;
};

/// Names of the user's own things, and what is known of the VM and its job.
struct Context {
    std::vector<NamedValue> names = {};
    std::vector<Refusal> refused = {};
    std::optional<Os> os = {};
    std::optional<Operation> operation = {};
    std::string time = {};         ///< when the job began, as the input writes it
    std::string activity_id = {};  ///< what support finds the job by
    /// What is known of the case; each value of a fact of which the evidence shows several.
    std::vector<KnownFact> facts = {};
};

/// The operation as facts tell operations apart: what is neither backup nor restore is `other`.
[[nodiscard]] inline std::string_view as_fact(Operation operation) {
    const bool is_usual = operation == Operation::backup || operation == Operation::restore;
    return is_usual ? word(operation).id : "other";
}

/// The context with what else is known; where both speak of one thing, the other knows it better.
[[nodiscard]] inline Context with_facts(Context context, std::span<const KnownFact> facts) {
    const auto is_known_otherwise = [&](FactId fact) {
        return std::ranges::find(facts, fact, &KnownFact::fact) != facts.end();
    };
    std::erase_if(context.facts, [&](const KnownFact& known) { return is_known_otherwise(known.fact); });
    if (context.os && !is_known_otherwise(os_fact)) {
        context.facts.push_back({os_fact, word(*context.os).id});
    }
    if (context.operation && !is_known_otherwise(operation_fact)) {
        context.facts.push_back({operation_fact, as_fact(*context.operation)});
    }
    context.facts.insert(context.facts.end(), facts.begin(), facts.end());
    return context;
}

/// The context with the operation that failed, where that is not known and it can be only one for this entry.
[[nodiscard]] inline Context with_operation_of(const Entry& entry, Context context) {
    const bool is_known = std::ranges::find(context.facts, operation_fact, &KnownFact::fact) != context.facts.end();
    const auto is_another = [&](Operation one) { return as_fact(one) != as_fact(entry.operations.front()); };
    if (!is_known && !entry.operations.empty() && std::ranges::none_of(entry.operations, is_another)) {
        context.facts.push_back({operation_fact, as_fact(entry.operations.front())});
    }
    return context;
}

/// The context with what the entry says.
[[nodiscard]] inline Context in_entry(Context context, const Entry& entry) {
    return with_operation_of(entry, with_facts(std::move(context), entry.facts));
}

/// The names in a context by their placeholder's id; empty when the context has no such name.
[[nodiscard]] inline std::string_view name_in(const Context& context, std::string_view placeholder) {
    for (const NamedValue& named : context.names) {
        if (named.name == placeholder) {
            return named.value;
        }
    }
    return {};
}

/// Something in the input that looks like a code and is none we know, and the known ones most like it.
struct UnknownCode {
    std::string text;
    Place place = {};
    const Family* family = nullptr;
    std::vector<const Entry*> nearest = {};
};

struct Diagnosis {
    std::string source;  ///< `stdin`, `argument` or the file's name
    std::string_view kind = "text";
    Context context = {};
    Status status = Status::unknown;
    std::vector<Match> matches = {};
    std::vector<UnknownCode> unknown_codes = {};
    std::vector<std::string> notes = {};  ///< what the reader should know about how the input was read
    bool empty = false;                   ///< the input held nothing at all
    bool is_bare_failure = false;         ///< all that it says is that something failed
};

}  // namespace vmbackup_diag
