// Files that hold what the program is to say: read to compare, or written anew by UPDATE_GOLDEN=1.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

namespace vmbackup_diag::tests {

namespace fs = std::filesystem;

inline bool is_updating() { return std::getenv("UPDATE_GOLDEN") != nullptr; }

/// The text of the file; empty where there is none.
inline std::string text_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line);
    }
    return lines;
}

/// An empty text is kept as no file.
inline void write_text(const fs::path& path, const std::string& text) {
    if (text.empty()) {
        fs::remove(path);
    } else {
        std::ofstream(path, std::ios::binary) << text;
    }
}

/// The folders in this one, by name.
inline std::vector<fs::path> folders_in(const fs::path& folder) {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.is_directory()) {
            found.push_back(entry.path());
        }
    }
    std::ranges::sort(found);
    return found;
}

}  // namespace vmbackup_diag::tests
