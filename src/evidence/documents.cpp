#include "documents.hpp"

#include <algorithm>

namespace vmbackup_diag::evidence {

PastedDocuments documents(const Json& json) {
    PastedDocuments out;
    const auto add_list = [&](const Value& list) {
        out.is_list = true;
        for (const Value item : list.children()) {
            out.all.push_back(item);
        }
    };
    for (const Value root : Value(json, 0).children()) {
        const auto wrapper =
            std::ranges::find_if(wrappers, [&](std::string_view name) { return root[name].kind() == JsonKind::array; });
        if (root.kind() == JsonKind::array) {
            add_list(root);
        } else if (wrapper != wrappers.end()) {
            add_list(root[*wrapper]);
        } else {
            out.is_list = out.is_list || !out.all.empty();
            out.all.push_back(root);
        }
    }
    return out;
}

Value body(const Value& item) { return item["properties"] ? item["properties"] : item; }

bool has(const Value& value, std::initializer_list<std::string_view> names) {
    return std::ranges::all_of(names, [&](std::string_view name) { return value[name].kind() != JsonKind::nothing; });
}

}  // namespace vmbackup_diag::evidence
