// Names as Terraform writes them into its errors, in quotes behind what they are: `Virtual Machine "web01" (Resource
// Group "prod")`, and in its newer form `(Subscription: "..." Resource Group Name: "prod" Virtual Machine Name:
// "web01")`.
#pragma once

#include <string_view>
#include <vector>

#include "found.hpp"

namespace vmbackup_diag::evidence {

/// Adds what they name, and gives back where the newer form stands, whose lines look like labels and belong together.
[[nodiscard]] std::vector<Section> read_quoted_names(std::string_view text, Found& found);

}  // namespace vmbackup_diag::evidence
