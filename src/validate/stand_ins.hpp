// What people write where a value belongs, and the program does not fill: {vm}, [resource-group], myVault.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::validate {

/// A name without its hyphens and the like, in lower case: resource_group and resourceGroup are one.
[[nodiscard]] std::string bare_name(std::string_view name);

/// What a command or a text has in place of a placeholder, and the placeholder that is meant.
struct StandIn {
    std::string_view written;
    std::string_view meant;
};

class StandIns {
  public:
    explicit StandIns(const Knowledge& knowledge);

    /// The names in brackets that the program does not fill; ${name} is a variable of a shell, and [Name] a heading.
    [[nodiscard]] std::vector<StandIn> in_other_brackets(std::string_view text) const;

    /// The words such as myVM and YOUR_VAULT.
    [[nodiscard]] std::vector<StandIn> of_somebody(std::string_view text) const;

  private:
    void add(std::string_view written, std::string_view name, std::vector<StandIn>& found) const;

    std::map<std::string, std::string_view, std::less<>> by_bare_name_;
};

}  // namespace vmbackup_diag::validate
