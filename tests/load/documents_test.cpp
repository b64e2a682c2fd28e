// Finding the files of a knowledge base: in the order of their names, and none too large.
#include <filesystem>
#include <fstream>
#include <random>

#include "support/catch.hpp"
#include "support/knowledge.hpp"

namespace vmbackup_diag::tests::load_documents_test {
namespace {

namespace fs = std::filesystem;

/// A folder that goes with the test.
struct Folder {
    Folder() : path(fs::temp_directory_path() / ("vmbackup-diag-" + std::to_string(std::random_device{}()))) {
        fs::create_directories(path / "b");
    }
    ~Folder() { fs::remove_all(path); }

    void write(const std::string& name, const std::string& text) const {
        std::ofstream(path / name, std::ios::binary) << text;
    }

    fs::path path;
};

}  // namespace

TEST_CASE("a folder's documents are its JSON files, in the order of their names") {
    const Folder folder;
    folder.write("c.json", "c");
    folder.write("b/a.json", "b");
    folder.write("a.json", "a");
    folder.write("notes.txt", "not knowledge");
    fs::create_symlink("nowhere", folder.path / "gone.json");

    const load::Documents read = load::documents(folder.path.string());

    std::string texts;
    for (const load::Document& document : read.documents) {
        texts += document.text;
        CHECK(document.text.capacity() < 100);
    }
    CHECK(texts == "abc");
    CHECK(read.problems.empty());
    CHECK(read.unreadable.empty());
}

TEST_CASE("a document of 16 MiB is read, a larger one refused") {
    const Folder folder;
    folder.write("large.json", std::string(load::largest_document, ' '));
    folder.write("larger.json", std::string(17u << 20, ' '));

    const load::Documents large = load::documents((folder.path / "large.json").string());
    const load::Documents larger = load::documents((folder.path / "larger.json").string());

    CHECK(large.documents.at(0).text.size() == load::largest_document);
    CHECK(larger.documents.empty());
    CHECK(render::text(larger.problems) ==
          (folder.path / "larger.json").string() + ": error: larger than 16 MiB; split it by subject\n");
}

TEST_CASE("what cannot be read is said, with the reason") {
    const Folder folder;

    CHECK(load::documents("no-such-file.json").unreadable ==
          std::vector<std::string>{"no-such-file.json: No such file or directory"});
    CHECK(render::text(load::documents((folder.path / "b").string()).problems) ==
          (folder.path / "b").string() + ": error: no .json file in this folder\n");
}

TEST_CASE("a file's name cannot speak to the terminal") {
    const Folder folder;
    folder.write("\x1b[31mred.json", "{");

    CHECK(load::documents(folder.path.string()).documents.at(0).name == (folder.path / "red.json").string());
}

}  // namespace vmbackup_diag::tests::load_documents_test
