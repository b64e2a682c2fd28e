// Finding and reading the files of a knowledge base.
#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "vmbackup_diag/load/knowledge.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::load {
namespace {

namespace fs = std::filesystem;

/// Whether the file says that it is larger than a document may be; a pipe does not say.
bool is_too_large(const fs::path& path) {
    std::error_code error;
    const auto size = fs::file_size(path, error);
    return !error && size > largest_document;
}

/// As much of the file as a document may hold and one byte more, which tells that it is larger.
std::string beginning_of(std::ifstream& file) {
    std::string text;
    std::string piece(64 * 1024, '\0');
    while (text.size() <= largest_document && file) {
        file.read(piece.data(),
                  static_cast<std::streamsize>(std::min(piece.size(), largest_document + 1 - text.size())));
        text.append(piece, 0, static_cast<std::size_t>(file.gcount()));
    }
    return text;
}

void read(const fs::path& path, Documents& out) {
    const bool is_larger = is_too_large(path);
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    std::string text = is_larger ? "" : beginning_of(file);
    if (!file.is_open() || file.bad()) {
        out.unreadable.push_back(fmt::format("{}: {}", path.string(), std::strerror(errno != 0 ? errno : EIO)));
        return;
    }
    const std::string name = clean(path.string());
    if (is_larger || text.size() > largest_document) {
        out.problems.push_back(
            {{name}, fmt::format("larger than {} MiB", largest_document >> 20), "split it by subject"});
        return;
    }
    out.documents.push_back({name, std::move(text)});
}

}  // namespace

Documents documents(const std::string& path) {
    Documents out;
    std::error_code error;
    if (!fs::is_directory(path, error)) {
        read(path, out);
        return out;
    }
    std::vector<fs::path> files;
    for (fs::recursive_directory_iterator at(path, error), end; !error && at != end; at.increment(error)) {
        if (at->path().extension() == ".json" && at->is_regular_file(error)) {
            files.push_back(at->path());
        }
    }
    if (error) {
        out.unreadable.push_back(fmt::format("{}: {}", path, error.message()));
    }
    if (!error && files.empty()) {
        out.problems.push_back({{clean(path)}, "no .json file in this folder"});
    }
    std::ranges::sort(files);
    for (const fs::path& file : files) {
        read(file, out);
    }
    return out;
}

}  // namespace vmbackup_diag::load
