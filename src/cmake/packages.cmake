# The four packages come from the system where they are installed, and from a pinned source where not.
include(FetchContent)
set(FETCHCONTENT_TRY_FIND_PACKAGE_MODE ALWAYS)
set(CMAKE_UNITY_BUILD OFF)  # theirs are compiled as they come

FetchContent_Declare(nlohmann_json
    GIT_REPOSITORY https://github.com/nlohmann/json.git GIT_TAG v3.11.2 GIT_SHALLOW ON
    FIND_PACKAGE_ARGS 3.10)
FetchContent_Declare(fmt
    GIT_REPOSITORY https://github.com/fmtlib/fmt.git GIT_TAG 9.1.0 GIT_SHALLOW ON
    FIND_PACKAGE_ARGS 9)
FetchContent_Declare(CLI11
    GIT_REPOSITORY https://github.com/CLIUtils/CLI11.git GIT_TAG v2.1.2 GIT_SHALLOW ON
    FIND_PACKAGE_ARGS 2.1)
FetchContent_MakeAvailable(nlohmann_json fmt CLI11)
find_package(Threads REQUIRED)

# Debian has fmt as a shared library only; a program without one gets it from its headers, compiled once.
add_library(vmbackup_diag_fmt INTERFACE)
get_target_property(fmt_kind fmt::fmt TYPE)
if(VMBACKUP_DIAG_LINKS_STATICALLY AND fmt_kind STREQUAL SHARED_LIBRARY)
    add_library(vmbackup_diag_static_fmt STATIC ${PROJECT_SOURCE_DIR}/src/cmake/static_fmt.cpp)
    target_compile_features(vmbackup_diag_static_fmt PUBLIC cxx_std_20)
    target_compile_options(vmbackup_diag_static_fmt PRIVATE -fno-pie -ffunction-sections -fdata-sections)
    get_target_property(fmt_headers fmt::fmt INTERFACE_INCLUDE_DIRECTORIES)
    target_include_directories(vmbackup_diag_static_fmt SYSTEM PUBLIC ${fmt_headers})
    target_link_libraries(vmbackup_diag_fmt INTERFACE vmbackup_diag_static_fmt)
else()
    target_link_libraries(vmbackup_diag_fmt INTERFACE fmt::fmt)
endif()

if(BUILD_TESTING)
    FetchContent_Declare(Catch2
        GIT_REPOSITORY https://github.com/catchorg/Catch2.git GIT_TAG v2.13.10 GIT_SHALLOW ON
        FIND_PACKAGE_ARGS)
    FetchContent_MakeAvailable(Catch2)
    if(catch2_SOURCE_DIR)
        list(APPEND CMAKE_MODULE_PATH ${catch2_SOURCE_DIR}/contrib)  # where include(Catch) is, in a source
    endif()
endif()

unset(CMAKE_UNITY_BUILD)
