// What an entry, a signature or an escalation names is there, and a fix can be carried out where its cause occurs.
#include <set>

#include "meant.hpp"

namespace vmbackup_diag::validate {
namespace {

/// Says of each reference whether it leads somewhere, and to what it may have been meant to lead.
class References {
  public:
    References(const Knowledge& knowledge, const load::Origins& origins)
        : knowledge_(knowledge), complaints_(origins, "references") {}

    Problems check() {
        for (const Entry& entry : knowledge_.entries) {
            check(entry);
        }
        for (const Signature& signature : knowledge_.signatures) {
            refers("signatures", signature.id, "/entry", signature.entry, knowledge_.entries, "entry");
        }
        for (const Family& family : knowledge_.families) {
            refers("families", family.prefix, "/link", family.link, knowledge_.links, "link");
        }
        for (const Escalation& escalation : knowledge_.escalations) {
            check_list("escalations", escalation.id.text, "/links", escalation.links, knowledge_.links, "link");
        }
        return complaints_.take();
    }

  private:
    void check(const Entry& entry) {
        const std::string_view id = entry.id.text;
        std::set<std::string_view> cause_ids;
        for (std::size_t n = 0; n < entry.causes.size(); ++n) {
            const Cause& cause = entry.causes[n];
            if (!cause.id.empty() && !cause_ids.insert(cause.id).second) {
                complaints_.add("entries", id, fmt::format("/causes/{}/id", n),
                                fmt::format("the cause \"{}\" is given twice", cause.id));
            }
            refers("entries", id, fmt::format("/causes/{}/fix", n), cause.fix, knowledge_.fixes, "fix");
            check_systems(entry, cause, n);
        }
        check_code(entry);
        refers("entries", id, "/guide", entry.guide, knowledge_.guides, "guide");
        check_list("entries", id, "/links", entry.links, knowledge_.links, "link");
        check_list("entries", id, "/related", entry.related, knowledge_.entries, "entry");
        check_list("entries", id, "/leads_to", entry.leads_to, knowledge_.entries, "entry");
        if (const auto self = std::ranges::find(entry.related, entry.id); self != entry.related.end()) {
            complaints_.add("entries", id, fmt::format("/related/{}", self - entry.related.begin()),
                            "an entry is not related to itself");
        }
        refers("entries", id, "/retired/instead", entry.retired.instead, knowledge_.entries, "entry");
    }

    /// The wrapper that stands for a shared code is what the code alone leads to; messages lead past it. A code that is
    /// the entry's own is one of its names.
    void check_code(const Entry& entry) {
        if (std::ranges::find(entry.aliases, entry.code.text) != entry.aliases.end()) {
            return;
        }
        refers("entries", entry.id.text, "/code", entry.code, knowledge_.entries, "entry");
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
    void refers(std::string_view list, std::string_view id, const std::string& inside, IdType to, const Things& things,
                std::string_view kind) {
        check_reference(knowledge_, list, id, inside, to, things, kind, complaints_);
    }

    template <class IdType, class Things>
    void check_list(std::string_view list, std::string_view id, std::string_view inside, std::span<const IdType> ids,
                    const Things& things, std::string_view kind) {
        for (std::size_t n = 0; n < ids.size(); ++n) {
            refers(list, id, fmt::format("{}/{}", inside, n), ids[n], things, kind);
        }
    }

    const Knowledge& knowledge_;
    Complaints complaints_;
};

}  // namespace

Problems references(const Knowledge& knowledge, const load::Origins& origins) {
    return References(knowledge, origins).check();
}

}  // namespace vmbackup_diag::validate
