#include <map>
#include <set>
#include <vector>

#include "complaints.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::validate {
namespace {

/// Says of each reference whether it leads somewhere, and to what it may have been meant to lead.
class References {
  public:
    References(const Knowledge& knowledge, const load::Origins& origins)
        : knowledge_(knowledge), complaints_(origins, "references") {}

    Problems check() {
        names();
        for (const Fact& fact : knowledge_.facts) {
            check(fact);
        }
        for (const Entry& entry : knowledge_.entries) {
            check(entry);
        }
        for (const Signature& signature : knowledge_.signatures) {
            check_reference("signatures", signature.id, "/entry", signature.entry, knowledge_.entries, "entry");
            check_facts("signatures", signature.id, signature.facts);
        }
        for (const Fix& fix : knowledge_.fixes) {
            check(fix);
        }
        for (const Guide& guide : knowledge_.guides) {
            check(guide);
        }
        for (const Family& family : knowledge_.families) {
            check_reference("families", family.prefix, "/link", family.link, knowledge_.links, "link");
        }
        for (const Escalation& escalation : knowledge_.escalations) {
            check_list("escalations", escalation.id.text, "/links", escalation.links, knowledge_.links, "link");
        }
        return complaints_.take();
    }

  private:
    /// No two entries answer to the same name or, beside the same word or none, to the same number.
    void names() {
        const auto& names = knowledge_.index.names;
        for (std::size_t n = 1; n < names.size(); ++n) {
            if (names[n].key == names[n - 1].key) {
                const Entry& one = knowledge_.entries[names[n - 1].entry];
                const Entry& other = knowledge_.entries[names[n].entry];
                const std::string whose =
                    &one == &other ? "given twice" : fmt::format("already one of \"{}\"", one.id.text);
                complaints_.add("entries", other.id.text, names[n].alias ? alias_at(other, names[n].key) : "/id",
                                fmt::format("the name \"{}\" is {}", names[n].key, whose),
                                "names are compared without regard to letter case");
            }
        }
        std::map<std::pair<std::uint32_t, std::string>, const Entry*> taken;
        for (const Entry& entry : knowledge_.entries) {
            for (std::size_t n = 0; n < entry.numbers.size(); ++n) {
                check_number(entry, n, taken);
            }
        }
    }

    /// The last of the entry's aliases that is this name: an earlier one may be the first of its kind.
    static std::string alias_at(const Entry& entry, std::string_view key) {
        std::size_t at = 0;
        for (std::size_t n = 0; n < entry.aliases.size(); ++n) {
            at = lower(entry.aliases[n]) == key ? n : at;
        }
        return fmt::format("/aliases/{}", at);
    }

    void check_number(const Entry& entry, std::size_t n,
                      std::map<std::pair<std::uint32_t, std::string>, const Entry*>& taken) {
        const Number& number = entry.numbers[n];
        if (number.written.empty()) {
            return;
        }
        static constexpr std::string_view nothing;
        for (const std::string_view word : number.beside.empty() ? std::span(&nothing, 1) : number.beside) {
            const auto [before, is_new] = taken.try_emplace({number.value, lower(word)}, &entry);
            if (!is_new && before->second == &entry) {
                complaints_.add("entries", entry.id.text, fmt::format("/numbers/{}", n),
                                fmt::format("the number {} is given twice", number.written),
                                "hexadecimal and signed forms are the same number");
                return;
            }
            if (!is_new) {
                complaints_.add(
                    "entries", entry.id.text, fmt::format("/numbers/{}", n),
                    fmt::format("the number {} is already one of \"{}\"", number.written, before->second->id.text),
                    "say with \"beside\" which words tell them apart");
                return;
            }
        }
    }

    /// A fact's values differ, and none of them is what "I can't tell" says.
    void check(const Fact& fact) {
        for (std::size_t n = 0; n < fact.values.size(); ++n) {
            const std::string inside = fmt::format("/values/{}", n);
            if (fact.values[n] == unknown) {
                complaints_.add("facts", fact.id.text, inside, "every fact may be \"unknown\"", "leave it out");
            } else if (!fact.values[n].empty() && !values_.emplace(fact.id, fact.values[n]).second) {
                complaints_.add("facts", fact.id.text, inside,
                                fmt::format("the value \"{}\" is given twice", fact.values[n]));
            }
        }
    }

    void check(const Entry& entry) {
        const std::string_view id = entry.id.text;
        std::set<std::string_view> cause_ids;
        for (std::size_t n = 0; n < entry.causes.size(); ++n) {
            const Cause& cause = entry.causes[n];
            if (!cause.id.empty() && !cause_ids.insert(cause.id).second) {
                complaints_.add("entries", id, fmt::format("/causes/{}/id", n),
                                fmt::format("the cause \"{}\" is given twice", cause.id));
            }
            check_reference("entries", id, fmt::format("/causes/{}/fix", n), cause.fix, knowledge_.fixes, "fix");
            check_systems(entry, cause, n);
        }
        check_code(entry);
        check_reference("entries", id, "/guide", entry.guide, knowledge_.guides, "guide");
        check_list("entries", id, "/links", entry.links, knowledge_.links, "link");
        check_list("entries", id, "/related", entry.related, knowledge_.entries, "entry");
        check_list("entries", id, "/leads_to", entry.leads_to, knowledge_.entries, "entry");
        if (const auto self = std::ranges::find(entry.related, entry.id); self != entry.related.end()) {
            complaints_.add("entries", id, fmt::format("/related/{}", self - entry.related.begin()),
                            "an entry is not related to itself");
        }
        check_reference("entries", id, "/retired/instead", entry.retired.instead, knowledge_.entries, "entry");
        check_facts("entries", id, entry.facts);
    }

    /// The wrapper that stands for a shared code is what the code alone leads to; messages lead past it. A code that is
    /// the entry's own is one of its names.
    void check_code(const Entry& entry) {
        if (std::ranges::find(entry.aliases, entry.code.text) != entry.aliases.end()) {
            return;
        }
        check_reference("entries", entry.id.text, "/code", entry.code, knowledge_.entries, "entry");
        const Entry* shared = find(knowledge_, entry.code);
        if (shared != nullptr && !shared->wrapper) {
            complaints_.add("entries", entry.id.text, "/code", fmt::format("\"{}\" is no wrapper", entry.code.text),
                            "a code that several entries share is an entry of its own, with \"wrapper\": true");
        }
        if (!entry.code.empty() && entry.messages.empty()) {
            complaints_.add("entries", entry.id.text, "/messages",
                            "an entry that shares its code needs a message to be told by");
        }
    }

    void check(const Fix& fix) {
        check_facts("fixes", fix.id.text, fix.when, "", "when");
        for (std::size_t n = 0; n < fix.steps.size(); ++n) {
            check_facts("fixes", fix.id.text, fix.steps[n].when, fmt::format("/steps/{}", n), "when");
        }
    }

    void check(const Guide& guide) {
        for (std::size_t n = 0; n < guide.nodes.size(); ++n) {
            const auto* question = std::get_if<Question>(&guide.nodes[n].body);
            for (std::size_t a = 0; question != nullptr && a < question->answers.size(); ++a) {
                check_facts("guides", guide.id.text, question->answers[a].facts,
                            fmt::format("/nodes/{}/question/answers/{}", n, a));
            }
        }
    }

    /// A cause occurs where its entry does, and its fix can be carried out there.
    void check_systems(const Entry& entry, const Cause& cause, std::size_t n) {
        const Fix* fix = find(knowledge_, cause.fix);
        for (const Os os : cause.os.empty() ? entry.os : cause.os) {
            if (!concerns(entry.os, os)) {
                complaints_.add("entries", entry.id.text, fmt::format("/causes/{}/os", n),
                                fmt::format("the entry does not occur on {}", word(os).shown));
            } else if (fix != nullptr && !concerns(fix->os, os)) {
                complaints_.add("entries", entry.id.text, fmt::format("/causes/{}/fix", n),
                                fmt::format("the fix \"{}\" is not for {}", cause.fix.text, word(os).shown),
                                "name the cause's \"os\", or write a fix for that system");
            }
        }
    }

    template <class IdType, class Things>
    void check_reference(std::string_view list, std::string_view id, const std::string& inside, IdType to,
                         const Things& things, std::string_view kind) {
        if (to.empty() || find(knowledge_, to) != nullptr) {
            return;
        }
        std::vector<std::string_view> ids;
        for (const auto& thing :
             things.first(complaints_.is_full() || things.size() > most_choices ? 0 : things.size())) {
            ids.push_back(thing.id.text);
        }
        const std::string_view meant = nearest(to.text, ids);
        complaints_.add(list, id, inside, fmt::format("there is no {} \"{}\"", kind, to.text),
                        meant.empty() ? "" : fmt::format("did you mean \"{}\"?", meant));
    }

    template <class IdType, class Things>
    void check_list(std::string_view list, std::string_view id, std::string_view inside, std::span<const IdType> ids,
                    const Things& things, std::string_view kind) {
        for (std::size_t n = 0; n < ids.size(); ++n) {
            check_reference(list, id, fmt::format("{}/{}", inside, n), ids[n], things, kind);
        }
    }

    void check_facts(std::string_view list, std::string_view id, std::span<const KnownFact> facts,
                     const std::string& holder = "", std::string_view key = "facts") {
        for (const KnownFact& known : facts) {
            const std::string inside = fmt::format("{}/{}/{}", holder, key, known.fact.text);
            const Fact* fact = find(knowledge_, known.fact);
            check_reference(list, id, inside, known.fact, knowledge_.facts, "fact");
            if (fact != nullptr && !known.value.empty() && !values_.contains({known.fact, known.value})) {
                complaints_.add(list, id, inside,
                                fmt::format("the fact \"{}\" has no value \"{}\"", known.fact.text, known.value));
            }
        }
    }

    const Knowledge& knowledge_;
    Complaints complaints_;
    std::set<std::pair<FactId, std::string_view>> values_;
};

}  // namespace

Problems references(const Knowledge& knowledge, const load::Origins& origins) {
    return References(knowledge, origins).check();
}

}  // namespace vmbackup_diag::validate
