// JSON documents as they are pasted: one or several, in lists and wrapped.
#pragma once

#include <array>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "json.hpp"

namespace vmbackup_diag::evidence {

/// Interfaces wrap lists into `value`, exports into `records`, and queries of resources into `data`.
inline constexpr auto wrappers = std::to_array<std::string_view>({"value", "records", "data"});

/// What a pasted text holds: one document or several, each an object or a list of them.
struct PastedDocuments {
    std::vector<Value> all = {};
    bool is_list = false;
};

[[nodiscard]] PastedDocuments documents(const Json& json);

/// The object that says what a resource is like: its `properties`, or itself where they are taken out.
[[nodiscard]] Value body(const Value& item);

/// Whether it has members of all these names.
[[nodiscard]] bool has(const Value& value, std::initializer_list<std::string_view> names);

}  // namespace vmbackup_diag::evidence
