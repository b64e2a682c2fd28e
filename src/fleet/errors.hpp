// What the error of a job is, looked up once for all jobs that say the same.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "vmbackup_diag/evidence/jobs.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::fleet {

struct KnownError {
    const Entry* entry = nullptr;
    std::string said = {};  ///< without an entry: a code, or what the first field says
    std::vector<const Entry*> nearest = {};
    bool names_a_resource = false;            ///< what stands in the way may be another one for each job
    std::optional<std::uint32_t> group = {};  ///< of all jobs that say this, where they name no resource
};

class Errors {
  public:
    Errors(const Knowledge& knowledge, const Context& given) : knowledge_(knowledge), given_(given) {}

    /// Valid until the next call.
    [[nodiscard]] KnownError& operator[](const std::string& error);

  private:
    [[nodiscard]] KnownError looked_up(const std::string& error) const;

    const Knowledge& knowledge_;
    const Context& given_;
    std::unordered_map<std::string, KnownError> known_;
};

}  // namespace vmbackup_diag::fleet
