// The jobs of a fleet, one by one, out of lists of any length: what `az`, PowerShell, the REST interface and Log
// Analytics print, in one array or many, as lines of JSON or as a table.
//
// A list is read as it comes and only the job at hand is kept, so that a year of jobs needs no more memory than one.
// What cannot be read is told with its place, and reading goes on behind it.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "vmbackup_diag/evidence/reader.hpp"
#include "vmbackup_diag/model/diagnosis.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::evidence {

enum class JobState { failed, warned, completed, running, cancelled };

/// Names are as the input writes them, and empty where it has none.
struct Job {
    JobState state = JobState::failed;
    bool is_of_a_vm = true;  ///< it does not say that it is of another workload
    std::string id = {};
    std::string vm = {};
    std::string resource_group = {};  ///< of the VM
    std::string vault = {};
    std::string vault_resource_group = {};
    std::string subscription = {};
    std::string policy = {};
    std::string operation = {};
    std::optional<std::chrono::sys_seconds> begun = {};
    std::string error = {};   ///< what says why it failed, a line for each field; where one goes on, after a blank
    std::string beside = {};  ///< likewise what else it says: none of it is an error, but one may be named in it
};

/// What a field of a job is for who reads why it failed.
enum class Purpose { message, title, advice, other };

/// By the field's name, which may be in another language.
[[nodiscard]] Purpose purpose_of(std::string_view field);

/// What becomes of each job, and of each piece that is none: where it begins, and what is wrong with it.
struct JobSink {
    std::function<void(const Job&)> take;
    std::function<void(Place, std::string)> refuse;
};

void read_jobs(Reader& reader, const JobSink& sink);

/// What the job names beside its VM that others may share: a locked resource group, a key vault, a policy assignment.
/// It is the last resource of which its error gives the id and that is no part of the VM, as it is written there; empty
/// where there is none.
[[nodiscard]] std::string resource_at_fault(const Job& job);

/// Whether the error may name a resource at all.
[[nodiscard]] bool names_a_resource(std::string_view error);

/// The id of the job's vault, as far as the job says it; empty where it names none.
[[nodiscard]] std::string id_of_vault(const Job& job);

/// The resource of an id in words: "resource group Prod", "key vault kv1"; nothing for no id.
[[nodiscard]] std::string resource_in_words(std::string_view id);

/// Where the resource of an id lies: "resource group Prod, subscription 1111..."; empty where the id does not say.
[[nodiscard]] std::string place_in_words(std::string_view id);

/// The context of several jobs: the names that all of them say and share, as far as they are legal. The names of their
/// VMs are added VM by VM, as another job may have said more of one.
class SharedNames {
  public:
    SharedNames();
    ~SharedNames();
    SharedNames(SharedNames&&) noexcept;
    SharedNames& operator=(SharedNames&&) noexcept;

    void add(const Job& job);
    void add_vm(std::string_view name, std::string_view resource_group, std::string_view subscription);

    /// Adds the groups of restore points in an error that names a resource.
    void add_those_in(std::string_view error);

    [[nodiscard]] Context context(const Knowledge& knowledge) const;

  private:
    struct Names;
    std::unique_ptr<Names> names_;
};

}  // namespace vmbackup_diag::evidence
