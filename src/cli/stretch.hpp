// A part of a text that may turn out to be past, so that it is scanned by itself.
//
// A part that is not long waits to be scanned, as it mostly becomes the end of the part before it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vmbackup_diag/match/scanner.hpp"

namespace vmbackup_diag::cli {

class Stretch {
  public:
    /// The knowledge base has to outlive it.
    Stretch(const Knowledge& knowledge, Place begin) : knowledge_(&knowledge), begin_(begin) {}

    void read(std::string_view piece);

    /// Goes on with what stands behind it.
    void add(Stretch behind);

    /// What would stand in it, if nothing more came.
    [[nodiscard]] match::Findings so_far() const;

  private:
    [[nodiscard]] match::Scanner scanner_of_waiting() const;

    const Knowledge* knowledge_;
    Place begin_;
    std::vector<std::string> waiting_;  ///< not scanned yet, piece by piece
    std::size_t read_bytes_ = 0;
    std::optional<match::Scanner> scanner_;  ///< of what was read last
    std::optional<match::Findings> found_;   ///< in what stands before that
};

}  // namespace vmbackup_diag::cli
