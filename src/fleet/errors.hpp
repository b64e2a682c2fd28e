// What the error of a job is, looked up once for all jobs that say the same, but for names and numbers of their own.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "pattern.hpp"
#include "said.hpp"
#include "vmbackup_diag/evidence/jobs.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::fleet {

struct KnownError {
    const Entry* entry = nullptr;
    ErrorText said = {};  ///< without an entry
    std::vector<const Entry*> nearest = {};
    bool names_a_resource = false;            ///< what stands in the way may be another one for each job
    bool is_of_the_vault = false;             ///< which may be another one for each job, too
    std::optional<std::uint32_t> group = {};  ///< of all jobs that say this, where nothing else is in their way
};

class Errors {
  public:
    Errors(const Knowledge& knowledge, const Context& given)
        : knowledge_(knowledge), given_(given), telling_(knowledge) {}

    /// What is wrong with the job, valid until the next call.
    [[nodiscard]] KnownError& operator[](const evidence::Job& job);

  private:
    /// What the knowledge base has to say of all jobs with one pattern.
    struct LookedUp {
        const Entry* entry = nullptr;
        std::string code = {};  ///< that nobody knows
        std::vector<const Entry*> nearest = {};
    };

    [[nodiscard]] KnownError& told_by_error(const evidence::Job& job);
    [[nodiscard]] const LookedUp& looked_up(const std::string& text, const evidence::Job& job);
    [[nodiscard]] LookedUp diagnosed(const std::string& error) const;

    const Knowledge& knowledge_;
    const Context& given_;
    TellingNumbers telling_;
    std::unordered_map<std::string, LookedUp> by_pattern_;
    std::unordered_map<std::string, KnownError> known_;
    std::unordered_map<std::string, KnownError> named_beside_;
};

}  // namespace vmbackup_diag::fleet
