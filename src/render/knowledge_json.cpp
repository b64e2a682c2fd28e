#include "vmbackup_diag/render/knowledge_json.hpp"

#include "written.hpp"

namespace vmbackup_diag::render {

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
    for (const Signature& signature : knowledge.signatures) {
        add("signatures", signature.id == id ? &signature : nullptr);
    }
    if (found) {
        out.end_object();
    }
    return found;
}

}  // namespace vmbackup_diag::render
