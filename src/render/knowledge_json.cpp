#include "vmbackup_diag/render/knowledge_json.hpp"

#include <algorithm>

#include "written.hpp"

namespace vmbackup_diag::render {
namespace {

template <class Thing, class Key>
const Thing* with_key(std::span<const Thing> things, std::string_view key, Key key_of) {
    const auto found = std::ranges::find(things, key, key_of);
    return found == things.end() ? nullptr : &*found;
}

}  // namespace

bool write_knowledge_file(JsonWriter& out, const Knowledge& knowledge, std::string_view id) {
    bool found = false;
    const auto add = [&](std::string_view list, const auto* thing) {
        if (thing == nullptr) {
            return;
        }
        if (!found) {
            out.begin_object();
            found = true;
        }
        out.key(list).begin_array();
        write_as_written(out, *thing);
        out.end_array();
    };
    const Entry* entry = find_named(knowledge, id);
    add(entry != nullptr && entry->kind == EntryKind::symptom ? "symptoms" : "errors", entry);
    add("fixes", find(knowledge, FixId{id}));
    add("guides", find(knowledge, GuideId{id}));
    add("links", find(knowledge, LinkId{id}));
    add("escalations", find(knowledge, EscalationId{id}));
    add("facts", find(knowledge, FactId{id}));
    add("signatures", with_key(knowledge.signatures, id, &Signature::id));
    add("placeholders", find_placeholder(knowledge, id));
    add("families", with_key(knowledge.families, id, &Family::prefix));
    add("abbreviations", with_key(knowledge.abbreviations, id, &Abbreviation::short_form));
    add("subjects", with_key(knowledge.subjects, id, &Subject::id));
    add("synonyms", with_key(knowledge.synonyms, id, &Synonyms::word));
    add("exemptions", with_key(knowledge.exemptions, id, &Exemption::id));
    if (found) {
        out.end_object();
    }
    return found;
}

}  // namespace vmbackup_diag::render
