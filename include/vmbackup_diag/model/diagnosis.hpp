// What came of the evidence: its context and its matches, best first.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vmbackup_diag/model/entry.hpp"
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
    std::vector<const Cause*> causes = {};  ///< likeliest first
    std::vector<const Fix*> fixes = {};     ///< likeliest over cost first
};

/// The value of a placeholder, from the input or `--set`; always a legal one.
struct NamedValue {
    std::string name;
    std::string value;
    friend bool operator==(const NamedValue&, const NamedValue&) = default;
};

/// Names of the user's own things, and what is known of the VM.
struct Context {
    std::vector<NamedValue> names = {};
    std::vector<NamedValue> refused = {};  ///< given, but no legal names: their placeholders stay; already clean
    std::optional<Os> os = {};
    std::optional<Operation> operation = {};
    std::vector<KnownFact> facts = {};  ///< what is known of the case, the system included
};

/// The context with what else is known.
[[nodiscard]] inline Context with_facts(Context context, std::span<const KnownFact> facts) {
    if (context.os) {
        context.facts.push_back({FactId{"os"}, word(*context.os).id});
    }
    context.facts.insert(context.facts.end(), facts.begin(), facts.end());
    return context;
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
    bool empty = false;  ///< the input held nothing at all
};

}  // namespace vmbackup_diag
