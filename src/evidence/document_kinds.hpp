// The kinds of JSON documents of Azure and of the backup extension. How one is known, and how it is read, stands in one
// row.
#pragma once

#include <string_view>

#include "documents.hpp"
#include "found.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::evidence {

struct DocumentKind {
    std::string_view id;          ///< as the diagnosis names it
    std::string_view id_of_list;  ///< the same for most
    bool (*fits)(const Value& first);
    /// Null where only its words count.
    void (*read)(const PastedDocuments& documents, const Knowledge& knowledge, Found& found);
    bool is_of_jobs = false;
    bool has_codes_as_names = false;  ///< a name of a member may be a code
    bool has_ids_in_words = false;    ///< an id says what an error is about
};

/// Null for documents of something else.
[[nodiscard]] const DocumentKind* kind_of(const PastedDocuments& documents);

}  // namespace vmbackup_diag::evidence
