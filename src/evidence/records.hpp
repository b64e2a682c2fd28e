// Records of jobs, whatever they are written in: how each ended, and the names of its VM. What a job that did not fail
// says about itself is no evidence.
#pragma once

#include <string>
#include <vector>

#include "found.hpp"
#include "json.hpp"

namespace vmbackup_diag::evidence {

/// A field of a record, and where it stands.
struct Member {
    std::string key;
    std::string value;
    Section span = {};
    bool is_shallow = true;  ///< it says something about the record itself, not about a part of it
    std::string owner = {};  ///< the field around it, where it is known
};

struct Record {
    Section span = {};
    std::vector<Member> members = {};
};

/// The record that a value of JSON is.
[[nodiscard]] Record record(const Value& value);

/// Takes jobs one by one and adds what they say.
class Jobs {
  public:
    explicit Jobs(Found& found) : found_(found) {}

    /// Whether the job counts: it failed, or ended with warnings.
    bool add(const Record& job);

    /// The rows of what the interface of Log Analytics answers: tables of columns and rows.
    void add_tables(const Value& answer);

    /// Notes what was left out.
    void finish();

  private:
    Found& found_;
    std::size_t all_ = 0;
    std::size_t counting_ = 0;
    std::size_t cancelled_ = 0;
};

}  // namespace vmbackup_diag::evidence
