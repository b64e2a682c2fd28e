// What is wrong with a query as az takes it after --query, in the language JMESPath.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vmbackup_diag::validate {

/// What az would not understand, or would take for something else than is meant, in the order in which it stands there.
/// Names and functions are not looked at.
[[nodiscard]] std::vector<std::string> wrong_in_query(std::string_view query);

/// Whether an object or a list is a value of an object, which a table does not show.
[[nodiscard]] bool has_inner_object(std::string_view query);

/// The name of a value that a table leaves out, such as id; empty when there is none.
[[nodiscard]] std::string_view hidden_column(std::string_view query);

}  // namespace vmbackup_diag::validate
