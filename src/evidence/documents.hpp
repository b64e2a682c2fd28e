// JSON documents of Azure and of the backup extension: which kind a document is, and what it says.
#pragma once

#include <array>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "found.hpp"
#include "json.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::evidence {

/// Interfaces wrap lists into `value`, exports into `records`, and queries of resources into `data`.
inline constexpr auto wrappers = std::to_array<std::string_view>({"value", "records", "data"});

/// What a pasted text holds: one document or several, each an object or a list of them.
struct Documents {
    std::vector<Value> all = {};
    bool is_list = false;
};

[[nodiscard]] Documents documents(const Json& json);

/// The object that says what a resource is like: its `properties`, or itself where they are taken out.
[[nodiscard]] Value body(const Value& item);

/// Whether it has members of all these names.
[[nodiscard]] bool has(const Value& value, std::initializer_list<std::string_view> names);

/// The kind as the diagnosis names it; empty for a document of something else.
[[nodiscard]] std::string_view kind_of_document(const Documents& documents);

/// Whether documents of this kind are of jobs.
[[nodiscard]] bool is_kind_of_jobs(std::string_view kind);

/// Adds what a document of this kind says.
void read_document(const Documents& documents, std::string_view kind, const Knowledge& knowledge, Found& found);

}  // namespace vmbackup_diag::evidence
