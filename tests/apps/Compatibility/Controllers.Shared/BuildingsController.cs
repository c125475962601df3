using Microsoft.AspNetCore.Mvc;

namespace Controllers.Shared;

/// <summary>A controller of a library, found as an application part of whoever references it.</summary>
[ApiController]
[Route("[controller]")]
public class BuildingsController : ControllerBase
{
    [HttpGet]
    public IEnumerable<Building> List() => [new() { Name = "North", Floors = 3 }, new() { Name = "South", Floors = 1 }];
}

public class Building
{
    public string Name { get; set; } = "";

    public int Floors { get; set; }
}
