// outcome: gone
// title: Enum methods over an enum of the module
[Flags]
public enum Rights
{
    None = 0,
    Read = 1,
    Write = 2,
}

public static class Case
{
    public static void Run()
    {
        _ = Enum.GetNames<Rights>().Length + Enum.GetValues<Rights>().Length;
        _ = Enum.TryParse<Rights>("Read, Write", out var rights) && rights.HasFlag(Rights.Write) && Enum.IsDefined(rights);
        _ = Enum.GetName(typeof(Rights), Rights.Read) + rights;
    }
}
