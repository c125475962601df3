using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Koupleless.Hosting.Loading;

/// <summary>
/// Where a module's own SQLite looks for a database with a relative name: in the module's folder. SQLite asks the operating
/// system for the current directory, which is the base's, and no call of the module's code has the path that it makes of it. Thread-safe.
/// </summary>
internal static unsafe class SqliteFiles
{
    private const int CannotOpen = 14;

    // Modules come with files of their own, so each has its own copy of the library and of its table of functions. What a module that is
    // gone leaves here is the name of a folder: the library may not be asked any more whether it is still there.
    private static readonly ConcurrentDictionary<nint, Place> s_places = new();

    private static readonly nint s_findFullPath = (nint)(delegate* unmanaged[Cdecl]<FileSystem*, byte*, int, byte*, int>)&FindFullPath;

    private static readonly Lock s_lock = new();

    /// <summary>Has a library look in a folder, if it is SQLite.</summary>
    /// <param name="library">A library of the module that was loaded.</param>
    /// <param name="folder">The module's folder.</param>
    public static void LookIn(nint library, string folder)
    {
        if (!NativeLibrary.TryGetExport(library, "sqlite3_vfs_find", out var find) || !NativeLibrary.TryGetExport(library, "sqlite3_shutdown", out var shutdown))
            return;
        lock (s_lock)
        {
            var files = ((delegate* unmanaged[Cdecl]<byte*, FileSystem*>)find)(null);
            if (files is null || files->FullPathname == s_findFullPath)
                return;
            s_places[(nint)files] = new(folder, files->FullPathname);
            files->FullPathname = s_findFullPath;
            // The question has initialized the library, and after that a program can configure it no more.
            ((delegate* unmanaged[Cdecl]<int>)shutdown)();
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int FindFullPath(FileSystem* files, byte* name, int size, byte* target)
    {
        if (!s_places.TryGetValue((nint)files, out var place))
            return CannotOpen;
        var path = Marshal.PtrToStringUTF8((nint)name);
        if (string.IsNullOrEmpty(path) || Path.IsPathFullyQualified(path))
            return place.FullPathname(files, name, size, target);
        var full = Marshal.StringToCoTaskMemUTF8(Path.GetFullPath(path, place.Folder));
        try
        {
            return place.FullPathname(files, (byte*)full, size, target);
        }
        finally
        {
            Marshal.FreeCoTaskMem(full);
        }
    }

    /// <summary>The beginning of SQLite's <c>sqlite3_vfs</c>, which is part of its interface and stays.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct FileSystem
    {
        public int Version;
        public int FileSize;
        public int LongestPath;
        public nint Next;
        public nint Name;
        public nint Data;
        public nint Open;
        public nint Delete;
        public nint Access;
        public nint FullPathname;
    }

    private sealed record Place(string Folder, nint Original)
    {
        public int FullPathname(FileSystem* files, byte* name, int size, byte* target) => ((delegate* unmanaged[Cdecl]<FileSystem*, byte*, int, byte*, int>)Original)(files, name, size, target);
    }
}
