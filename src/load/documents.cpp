// Finding and reading the files of a knowledge base.
#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "vmbackup_diag/load/knowledge.hpp"

namespace vmbackup_diag::load {
namespace {

namespace fs = std::filesystem;

void read(const fs::path& path, Documents& out) {
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    std::string text(largest_document + 1, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (!file.is_open() || file.bad()) {
        out.unreadable.push_back(fmt::format("{}: {}", path.string(), std::strerror(errno != 0 ? errno : EIO)));
        return;
    }
    text.resize(static_cast<std::size_t>(file.gcount()));
    if (text.size() > largest_document) {
        out.problems.push_back({{path.string()},
                                fmt::format("larger than {} MiB", largest_document >> 20),
                                "split it by subject"});
        return;
    }
    out.documents.push_back({path.string(), std::move(text)});
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
        out.problems.push_back({{path}, "no .json file in this folder"});
    }
    std::ranges::sort(files);
    for (const fs::path& file : files) {
        read(file, out);
    }
    return out;
}

}  // namespace vmbackup_diag::load
