// From documents to a knowledge base, with every problem at once.
//
// Reading never stops at the first mistake: what can be read is read, what cannot is a problem with an
// address. An overlay is read like any other document and laid over the base it is for.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "vmbackup_diag/load/store.hpp"
#include "vmbackup_diag/model/knowledge.hpp"
#include "vmbackup_diag/model/problem.hpp"

namespace vmbackup_diag::load {

/// A knowledge file before it is read.
struct Document {
    std::string name;
    std::string text;
    /// Within one overlay no two things have the same id; what a later one says replaces what an earlier one does.
    std::size_t overlay = 0;
};

/// A document is at most this long; the whole shipped knowledge is a fraction of it.
inline constexpr std::size_t largest_document = 16u << 20;

/// Objects and lists stand in each other at most this deep.
inline constexpr std::size_t deepest_nesting = 32;

/// Whether an entry may have this id, by its form: letters and digits, with single - or _ between them.
[[nodiscard]] bool may_be_an_id(std::string_view text);

struct Documents {
    std::vector<Document> documents = {};
    std::vector<std::string> unreadable = {};  ///< "PATH: reason"
    Problems problems = {};                    ///< too large
};

/// The JSON files of a folder and its sub-folders in the order of their names, or the one file.
[[nodiscard]] Documents documents(const std::string& path);

/// Where each thing of a knowledge base was read, by the name of its list and its id.
class Origins {
  public:
    /// `inside` is the rest of the pointer, "/causes/2", where only a part of the thing was read there.
    void add(std::string_view list, std::string_view id, Address address, std::string_view inside = "");
    /// The address it was read at; for what came with the base, the document "built-in".
    [[nodiscard]] Address of(std::string_view list, std::string_view id, std::string_view inside = "") const;
    /// Whether nothing was read: there is the base alone.
    [[nodiscard]] bool empty() const { return addresses_.empty(); }
    /// Whether it came with the base as a whole.
    [[nodiscard]] bool is_of_base(std::string_view list, std::string_view id) const;
    /// Whether it came with the base, and nothing was appended to it.
    [[nodiscard]] bool is_as_in_base(std::string_view list, std::string_view id) const;

  private:
    std::map<std::string, Address, std::less<>> addresses_;
};

struct Loaded {
    Knowledge knowledge = {};
    Origins origins = {};
    Problems problems = {};
    bool readable = true;  ///< every document was JSON, so that what refers to what can be judged
};

/// The documents as one knowledge base, laid over the base. Views look into the store and the base.
[[nodiscard]] Loaded knowledge(std::span<const Document> documents, const Knowledge& base, Store& store);

/// What recognising needs, worked out from the entries and signatures.
[[nodiscard]] Index indexed(const Knowledge& knowledge, Store& store);

}  // namespace vmbackup_diag::load
